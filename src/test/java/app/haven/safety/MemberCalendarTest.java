package app.haven.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haven.error.InvalidRequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z, Europe/Madrid, 2026-03-01T23:00:00Z",
        "2026-03-01T22:59:59Z, Europe/Madrid, 2026-03-01T23:00:00Z",
        "2026-03-01T23:00:00Z, Europe/Madrid, 2026-03-02T23:00:00Z",
        // The day that has 23 hours, and the one that has 25.
        "2026-03-29T00:30:00Z, Europe/Madrid, 2026-03-29T22:00:00Z",
        "2026-10-25T00:30:00Z, Europe/Madrid, 2026-10-25T23:00:00Z",
        // The clocks go from midnight to one: the next day begins then.
        "2026-09-05T20:00:00Z, America/Santiago, 2026-09-06T04:00:00Z",
        // No daylight saving; a quarter of an hour; the first and the last zone to see a day.
        "2026-07-01T12:00:00Z, Asia/Tokyo, 2026-07-01T15:00:00Z",
        "2026-07-01T12:00:00Z, Asia/Kathmandu, 2026-07-01T18:15:00Z",
        "2026-07-01T09:59:59Z, Pacific/Kiritimati, 2026-07-01T10:00:00Z",
        "2026-07-01T12:00:00Z, Etc/GMT+12, 2026-07-02T12:00:00Z",
        // A leap day.
        "2028-02-28T12:00:00Z, UTC, 2028-02-29T00:00:00Z",
        "2028-02-29T12:00:00Z, UTC, 2028-03-01T00:00:00Z"
    })
    void todayEndsWhereTheMemberIs(Instant now, String zone, Instant end) {
        assertThat(at(now).endOfToday(ZoneId.of(zone))).isEqualTo(end);
    }

    @Test
    void whatIsToldHasBeen() {
        MemberCalendar calendar = at(Instant.parse("2026-03-01T23:30:00Z"));
        LocalDate first = LocalDate.of(2026, 3, 1);

        allowed(() -> calendar.requireNotInFuture(first, "UTC"));
        refused("/localDate", () -> calendar.requireNotInFuture(first.plusDays(1), "UTC"));
        allowed(() -> calendar.requireNotInFuture(first.plusDays(1), "Europe/Madrid"));
        refused("/localDate", () -> calendar.requireNotInFuture(first.plusDays(2), "Europe/Madrid"));
    }

    @Test
    void whatIsAimedAtIsStillToCome() {
        MemberCalendar calendar = at(Instant.parse("2026-03-01T23:30:00Z"));
        LocalDate first = LocalDate.of(2026, 3, 1);

        allowed(() -> calendar.requireNotPast(first, "UTC"));
        refused("/targetDate", () -> calendar.requireNotPast(first.minusDays(1), "UTC"));
        refused("/targetDate", () -> calendar.requireNotPast(first, "Europe/Madrid"));
        allowed(() -> calendar.requireNotPast(first.plusDays(1), "Europe/Madrid"));
    }

    @Test
    void aDateHasItsZoneBesideIt() {
        LocalDate first = LocalDate.of(2026, 3, 1);

        refused("/timeZone", () -> MemberCalendar.requireZoneOf(first, null));
        allowed(() -> MemberCalendar.requireZoneOf(first, "UTC"));
        allowed(() -> MemberCalendar.requireZoneOf(null, null));
        allowed(() -> MemberCalendar.requireZoneOf(null, "UTC"));
    }

    private static MemberCalendar at(Instant now) {
        return new MemberCalendar(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void allowed(ThrowingCallable call) {
        assertThatCode(call).doesNotThrowAnyException();
    }

    private static void refused(String pointer, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InvalidRequestProblem.class, problem -> assertThat(
                        problem.errors().get(0).pointer())
                .isEqualTo(pointer));
    }
}
