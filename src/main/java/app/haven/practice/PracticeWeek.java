package app.haven.practice;

import java.time.LocalDate;

/**
 * What a member has practised in one week.
 *
 * @param start its Monday
 * @param days the days with a log
 * @param peacefulDays the days with a log of peaceful times
 * @param peacefulMinutes the minutes of those logs
 */
public record PracticeWeek(LocalDate start, long days, long peacefulDays, long peacefulMinutes) {}
