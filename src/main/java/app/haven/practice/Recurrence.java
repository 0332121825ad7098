package app.haven.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * On which days something takes place and when on each: a weekly rule of RFC 5545 in one time zone.
 *
 * <p>Where clocks change, section 3.3.5 of the RFC and {@code java.time} agree: a time that the day skips moves forward by
 * as much as it skips, and of a time that the day has twice the first is meant.
 *
 * @param endDate the last day, itself included, or null
 */
record Recurrence(Set<Weekday> weekdays, LocalTime localTime, ZoneId zone, LocalDate startDate, LocalDate endDate) {

    /** Whatever the offset, every instant of this day has a year of four digits. */
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 30);

    private static final int WEEK = 7;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The first day; empty when none of the weekdays lies between start and end. */
    Optional<LocalDate> firstDate() {
        return datesWithin(startDate, startDate.plusDays(WEEK - 1)).findFirst();
    }

    /** The days from one to another, both included. */
    Stream<LocalDate> datesWithin(LocalDate from, LocalDate to) {
        LocalDate first = from.isAfter(startDate) ? from : startDate;
        LocalDate last = to.isBefore(lastDate()) ? to : lastDate();
        return first.isAfter(last)
                ? Stream.empty()
                : first.datesUntil(last.plusDays(1)).filter(this::isOn);
    }

    Instant startsAt(LocalDate date) {
        return date.atTime(localTime).atZone(zone).toInstant();
    }

    /** The value of an RRULE; its UNTIL is in UTC, as the RFC wants it where the start has a time zone. */
    String rule() {
        return "FREQ=WEEKLY;BYDAY=" + Weekday.join(weekdays)
                + (endDate == null ? "" : ";UNTIL=" + UTC.format(startsAt(endDate)));
    }

    private LocalDate lastDate() {
        return endDate == null || endDate.isAfter(END_OF_TIME) ? END_OF_TIME : endDate;
    }

    private boolean isOn(LocalDate date) {
        return weekdays.stream().anyMatch(weekday -> weekday.isOn(date));
    }
}
