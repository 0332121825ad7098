package app.haven.trigger;

import java.time.LocalDate;

/**
 * How many of the triggers in one piece of the calendar took so long.
 *
 * @param start the first day of the bucket that holds the trigger's local date
 * @param minutes full minutes to the return or, without one, until which none had come: to the closing, or to now
 * @param returned false for the latter, which are censored
 */
public record OpennessTime(LocalDate start, long minutes, boolean returned, long logs) {}
