package app.haven.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The piece of the calendar that one point of a series stands for. */
public enum Bucket {
    DAY,
    /** From Monday, as ISO 8601 has it. */
    WEEK,
    MONTH;

    /** The field that PostgreSQL's {@code date_trunc} takes; it begins weeks on Monday too. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it is asked for. */
    @Override
    public String toString() {
        return field();
    }

    /** The first day of the bucket that holds this day. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the bucket after the one that begins on this day. */
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }
}
