package app.haven.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {

    @Test
    void valuesLieInProportion() {
        Axis axis = Axis.of(1, 5, 272, 88);

        assertThat(axis.at(1)).isEqualTo(272);
        assertThat(axis.at(5)).isEqualTo(88);
        assertThat(axis.at(3)).isEqualTo(180);
        assertThat(axis.ticks()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void theOnlyDayLiesInTheMiddle() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Axis axis = Axis.ofDays(day, day, 100, 600);

        assertThat(axis.at(day.toEpochDay())).isEqualTo(350);
        assertThat(axis.ticks()).containsExactly(day.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 5",
        "5, 1, 5",
        "6, 2, 6",
        "45, 10, 50",
        "75, 15, 75",
        "76, 30, 90",
        "290, 60, 300",
        "1441, 360, 1800",
        "7200, 1440, 7200",
        "7201, 2880, 8640",
        "2000000, 737280, 2211840"
    })
    void minutesGoUpToARoundTime(long highest, long step, long high) {
        Axis axis = Axis.ofMinutes(highest, 272, 88);

        assertThat(axis.high()).isEqualTo(high).isGreaterThanOrEqualTo(highest);
        assertThat(axis.ticks()).hasSizeBetween(3, 6).startsWith(0L, step).endsWith(high);
    }

    @Test
    void fewDaysAreNamedByTheDay() {
        assertThat(days(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 23)))
                .hasSize(6)
                .startsWith(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 19))
                .endsWith(LocalDate.of(2026, 3, 16));
        assertThat(days(LocalDate.of(2024, 2, 27), LocalDate.of(2024, 3, 1)))
                .containsExactly(
                        LocalDate.of(2024, 2, 27),
                        LocalDate.of(2024, 2, 28),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2024, 3, 1));
    }

    @Test
    void manyDaysAreNamedByTheMonth() {
        assertThat(days(LocalDate.of(2023, 4, 3), LocalDate.of(2026, 3, 30)))
                .containsExactly(LocalDate.of(2023, 5, 1), LocalDate.of(2024, 5, 1), LocalDate.of(2025, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 6, 13, 40, 84, 92, 93, 200, 365, 366, 730, 1096, 1826})
    void namedDaysLieWithinAndLeaveRoomForTheirNames(int length) {
        LocalDate first = LocalDate.of(2024, 1, 29);
        List<LocalDate> named = days(first, first.plusDays(length));

        assertThat(named).isNotEmpty().hasSizeLessThanOrEqualTo(6).doesNotHaveDuplicates();
        assertThat(named).allSatisfy(day -> assertThat(day).isBetween(first, first.plusDays(length)));
    }

    private static List<LocalDate> days(LocalDate first, LocalDate last) {
        return Axis.ofDays(first, last, 100, 600).ticks().stream()
                .map(LocalDate::ofEpochDay)
                .toList();
    }
}
