package app.haven.couple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/** A member's active couple with the days that the two share, wherever each of them is. */
public record CoupleCalendar(UUID coupleId, UUID partnerId, Instant formedAt, ZoneId timeZone) {

    /** Which day it is for the two. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, timeZone);
    }

    /**
     * From which day on the two have days, whichever zone they choose: none is so far behind UTC that theirs began
     * earlier. What is counted from it does not shift when they choose another.
     */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(formedAt, ZoneOffset.UTC).minusDays(1);
    }
}
