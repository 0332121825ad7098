package app.haven.practice;

import java.time.LocalDate;

/** How many logs of one kind and context a day has. */
record PracticeDay(LocalDate localDate, PracticeKind kind, PracticeContext context, long logs) {}
