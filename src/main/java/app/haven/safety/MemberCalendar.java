package app.haven.safety;

import app.haven.error.InvalidRequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is where a member is. */
@ApplicationScoped
class MemberCalendar {

    private final Clock clock;

    MemberCalendar(Clock clock) {
        this.clock = clock;
    }

    /** What is told of a day has been. */
    void requireNotInFuture(LocalDate localDate, String timeZone) {
        if (localDate.isAfter(today(ZoneId.of(timeZone)))) {
            throw new InvalidRequestProblem("/localDate", "Future", "must not be later than today in timeZone");
        }
    }

    /** A date that may be absent has its zone beside it when it is there. */
    static void requireZoneOf(LocalDate date, String timeZone) {
        if (date != null && timeZone == null) {
            throw new InvalidRequestProblem("/timeZone", "NotNull", "must not be null beside a date");
        }
    }

    /** What is aimed at is still to come. */
    void requireNotPast(LocalDate targetDate, String timeZone) {
        if (targetDate.isBefore(today(ZoneId.of(timeZone)))) {
            throw new InvalidRequestProblem("/targetDate", "Past", "must not be earlier than today in timeZone");
        }
    }

    /** When today ends there; where the clocks change at midnight, the next day begins later. */
    Instant endOfToday(ZoneId zone) {
        return today(zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }
}
