package app.haven.trigger;

import java.time.DayOfWeek;

/**
 * How many triggers came on this weekday in this hour, by the local time where the member was.
 *
 * @param hour 0 to 23
 */
public record HourCount(DayOfWeek weekday, int hour, long logs) {}
