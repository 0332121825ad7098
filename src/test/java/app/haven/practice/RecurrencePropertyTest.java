package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The days of a plan against a plain re-computation, and their starts against the words of RFC 5545. */
class RecurrencePropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 12, 1);

    @Property
    void fallsOnEveryDayOfItsWeekdaysAndNoOther(
            @ForAll("recurrences") Recurrence recurrence,
            @ForAll("dates") LocalDate from,
            @ForAll @IntRange(max = 366) int days) {
        List<LocalDate> expected = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            LocalDate date = from.plusDays(i);
            boolean within = !date.isBefore(recurrence.startDate())
                    && (recurrence.endDate() == null || !date.isAfter(recurrence.endDate()));
            Weekday weekday = Weekday.valueOf(date.getDayOfWeek().name().substring(0, 2));
            if (within && recurrence.weekdays().contains(weekday)) {
                expected.add(date);
            }
        }

        assertThat(recurrence.datesWithin(from, from.plusDays(days - 1L))).containsExactlyElementsOf(expected);
    }

    @Property
    void itsFirstDateIsTheFirstOfAll(@ForAll("recurrences") Recurrence recurrence) {
        assertThat(recurrence.firstDate())
                .isEqualTo(recurrence
                        .datesWithin(FIRST.minusYears(1), FIRST.plusYears(3))
                        .findFirst());
    }

    /** Section 3.3.5: in a gap the offset before it counts; of a time that occurs twice, the first is meant. */
    @Property
    void startsWhenTheRfcSays(@ForAll("recurrences") Recurrence recurrence, @ForAll("dates") LocalDate date) {
        LocalDateTime local = date.atTime(recurrence.localTime());
        ZoneOffsetTransition change = recurrence.zone().getRules().getTransition(local);
        ZoneOffset offset = change == null
                ? recurrence.zone().getRules().getValidOffsets(local).get(0)
                : change.getOffsetBefore();
        Instant start = recurrence.startsAt(date);

        assertThat(start).isEqualTo(local.toInstant(offset));
        Duration moved = Duration.between(local, start.atZone(recurrence.zone()).toLocalDateTime());
        assertThat(moved).isEqualTo(change != null && change.isGap() ? change.getDuration() : Duration.ZERO);
    }

    @Provide
    Arbitrary<Recurrence> recurrences() {
        Arbitrary<Set<Weekday>> weekdays = Arbitraries.of(Weekday.class).set().ofMinSize(1);
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.MIN.plusMinutes(minute));
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Madrid",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Africa/Cairo",
                        "Asia/Tokyo",
                        "Pacific/Kiritimati")
                .map(ZoneId::of);
        return Combinators.combine(weekdays, times, zones, dates(), dates().injectNull(0.3))
                .as(Recurrence::new);
    }

    /** Around a leap day, and the changes of clocks in both hemispheres. */
    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 400).map(FIRST::plusDays);
    }
}
