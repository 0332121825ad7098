package app.haven.practice;

import app.haven.vocabulary.Context;
import java.time.LocalDate;

/** How many logs of one kind and context a day has. */
record PracticeDay(LocalDate localDate, PracticeKind kind, Context context, long logs) {}
