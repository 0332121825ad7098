package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final Set<Weekday> DAILY = EnumSet.allOf(Weekday.class);

    @Test
    void fallsOnItsWeekdays() {
        assertThat(dates(weekly(Set.of(Weekday.MO, Weekday.FR), MONDAY, null), MONDAY, MONDAY.plusDays(13)))
                .containsExactly(MONDAY, MONDAY.plusDays(4), MONDAY.plusDays(7), MONDAY.plusDays(11));
    }

    @Test
    void beginsOnTheFirstOfItsWeekdaysFromTheStartOn() {
        Recurrence sundays = weekly(Set.of(Weekday.SU), MONDAY, null);

        assertThat(sundays.firstDate()).contains(LocalDate.of(2026, 3, 8));
        assertThat(dates(sundays, MONDAY.minusDays(30), MONDAY.plusDays(7))).containsExactly(LocalDate.of(2026, 3, 8));
        assertThat(weekly(Set.of(Weekday.MO), MONDAY, null).firstDate()).contains(MONDAY);
    }

    @Test
    void takesPlaceOnItsLastDayToo() {
        Recurrence oneWeek = weekly(DAILY, MONDAY, MONDAY.plusDays(6));

        assertThat(dates(oneWeek, MONDAY.minusDays(30), MONDAY.plusDays(30)))
                .hasSize(7)
                .startsWith(MONDAY)
                .endsWith(MONDAY.plusDays(6));
        assertThat(dates(weekly(DAILY, MONDAY, MONDAY), MONDAY, MONDAY)).containsExactly(MONDAY);
    }

    @Test
    void hasNoFirstDateWhenNoneOfItsWeekdaysIsLeft() {
        assertThat(weekly(Set.of(Weekday.SU), MONDAY, MONDAY.plusDays(5)).firstDate())
                .isEmpty();
        assertThat(weekly(DAILY, MONDAY, MONDAY.minusDays(1)).firstDate()).isEmpty();
        assertThat(weekly(DAILY, LocalDate.of(9999, 12, 31), null).firstDate()).isEmpty();
    }

    @Test
    void aRangeOutsideHoldsNothing() {
        Recurrence march = weekly(DAILY, MONDAY, LocalDate.of(2026, 3, 31));

        assertThat(dates(march, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)))
                .isEmpty();
        assertThat(dates(march, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)))
                .isEmpty();
    }

    @Test
    void aLeapDayIsADay() {
        assertThat(dates(
                        weekly(DAILY, LocalDate.of(2028, 2, 1), null),
                        LocalDate.of(2028, 2, 28),
                        LocalDate.of(2028, 3, 1)))
                .containsExactly(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 1));
        assertThat(dates(
                        weekly(Set.of(Weekday.TU), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 2, 29)),
                        LocalDate.of(2028, 2, 1),
                        LocalDate.of(2028, 3, 31)))
                .containsExactly(LocalDate.of(2028, 2, 29));
    }

    /** A time that the day skips moves forward by the gap; of one that it has twice, the first is meant. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the hour before a gap  | Europe/Madrid        | 2026-03-29 | 01:59 | 2026-03-29T00:59:00Z
                    a gap's first minute   | Europe/Madrid        | 2026-03-29 | 02:00 | 2026-03-29T01:00:00Z
                    within a gap           | Europe/Madrid        | 2026-03-29 | 02:30 | 2026-03-29T01:30:00Z
                    after a gap            | Europe/Madrid        | 2026-03-29 | 03:00 | 2026-03-29T01:00:00Z
                    the day after          | Europe/Madrid        | 2026-03-30 | 02:30 | 2026-03-30T00:30:00Z
                    within an overlap      | Europe/Madrid        | 2026-10-25 | 02:30 | 2026-10-25T00:30:00Z
                    after an overlap       | Europe/Madrid        | 2026-10-25 | 03:00 | 2026-10-25T02:00:00Z
                    within a gap           | America/New_York     | 2026-03-08 | 02:30 | 2026-03-08T07:30:00Z
                    within an overlap      | America/New_York     | 2026-11-01 | 01:30 | 2026-11-01T05:30:00Z
                    a gap of half an hour  | Australia/Lord_Howe  | 2026-10-04 | 02:15 | 2026-10-03T15:45:00Z
                    after half an hour     | Australia/Lord_Howe  | 2026-10-04 | 02:30 | 2026-10-03T15:30:00Z
                    twice half an hour     | Australia/Lord_Howe  | 2026-04-05 | 01:45 | 2026-04-04T14:45:00Z
                    a gap at midnight      | Africa/Cairo         | 2026-04-24 | 00:30 | 2026-04-23T22:30:00Z
                    no change of clocks    | Asia/Tokyo           | 2026-03-29 | 02:30 | 2026-03-28T17:30:00Z
                    """)
    void startsAtItsLocalTime(String when, String zone, LocalDate date, LocalTime time, Instant start) {
        Recurrence recurrence = new Recurrence(DAILY, time, ZoneId.of(zone), date, null);

        assertThat(recurrence.startsAt(date)).as(when).isEqualTo(start);
    }

    @Test
    void isARuleOfRfc5545() {
        assertThat(weekly(Set.of(Weekday.FR, Weekday.MO, Weekday.WE), MONDAY, null)
                        .rule())
                .isEqualTo("FREQ=WEEKLY;BYDAY=MO,WE,FR");
        assertThat(weekly(DAILY, MONDAY, null).rule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU");
    }

    @Test
    void theRulesEndIsTheLastDaysStartInUtc() {
        assertThat(weekly(Set.of(Weekday.MO), MONDAY, LocalDate.of(2026, 3, 30)).rule())
                .isEqualTo("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260330T053000Z");
        assertThat(new Recurrence(
                                Set.of(Weekday.TU),
                                LocalTime.of(22, 0),
                                ZoneId.of("America/New_York"),
                                MONDAY,
                                LocalDate.of(2026, 12, 31))
                        .rule())
                .isEqualTo("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270101T030000Z");
    }

    private static Recurrence weekly(Set<Weekday> weekdays, LocalDate start, LocalDate end) {
        return new Recurrence(weekdays, LocalTime.of(7, 30), ZoneId.of("Europe/Madrid"), start, end);
    }

    private static List<LocalDate> dates(Recurrence recurrence, LocalDate from, LocalDate to) {
        return recurrence.datesWithin(from, to).toList();
    }
}
