package app.haven.couple;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoupleCalendarTest {

    private static final Instant FORMED = Instant.parse("2026-03-01T00:30:00Z");

    @Test
    void todayIsThatOfTheirZone() {
        assertThat(in("Europe/Madrid").today(Instant.parse("2026-03-01T22:59:59Z")))
                .isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(in("Europe/Madrid").today(Instant.parse("2026-03-01T23:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(in("America/Lima").today(Instant.parse("2026-03-02T04:59:59Z")))
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Europe/Madrid", "UTC", "America/Lima", "Etc/GMT+12"})
    void theFirstDayIsTheSameInEveryZoneAndLaterThanNoneOfTheirs(String zone) {
        CoupleCalendar calendar = in(zone);

        assertThat(calendar.firstDay()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(calendar.firstDay()).isBeforeOrEqualTo(calendar.today(FORMED));
    }

    private static CoupleCalendar in(String zone) {
        return new CoupleCalendar(UUID.randomUUID(), UUID.randomUUID(), FORMED, ZoneId.of(zone));
    }
}
