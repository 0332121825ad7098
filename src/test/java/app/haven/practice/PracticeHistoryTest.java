package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Member;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PracticeHistoryTest {

    /** The last Monday before a year that begins on a Thursday. */
    private static final LocalDate MONDAY = LocalDate.of(2025, 12, 29);

    @Inject
    PracticeHistory history;

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void addsUpTheWeeksThatHaveLogs() {
        logs(MONDAY, "PEACEFUL", 10);
        logs(MONDAY, "PEACEFUL", 5);
        logs(MONDAY.plusDays(3), "CONFLICT", 20);
        logs(MONDAY.plusDays(6), "PEACEFUL", 7);
        logs(MONDAY.plusDays(6), "TRIGGERED", 3);
        logs(MONDAY.plusWeeks(2), "AFTER_CONFLICT", 30);
        Member.register("Ben").logs(Member.practice(MONDAY.plusDays(1)));

        assertThat(history.weeks(ana.id(), MONDAY, MONDAY.plusWeeks(4)))
                .containsExactly(new PracticeWeek(MONDAY, 3, 2, 22), new PracticeWeek(MONDAY.plusWeeks(2), 1, 0, 0));
    }

    @Test
    void aWeekBeginsOnMonday() {
        logs(MONDAY.minusDays(1), "PEACEFUL", 1);
        logs(MONDAY, "PEACEFUL", 2);
        logs(LocalDate.of(2028, 2, 29).minusYears(4), "PEACEFUL", 4);

        assertThat(history.weeks(ana.id(), LocalDate.of(2024, 1, 1), MONDAY))
                .extracting(PracticeWeek::start)
                .containsExactly(LocalDate.of(2024, 2, 26), MONDAY.minusWeeks(1), MONDAY);
    }

    @Test
    void countsFromTheFirstDayToTheLast() {
        for (int day = 0; day < 7; day++) {
            logs(MONDAY.plusDays(day), "PEACEFUL", 10);
        }

        assertThat(history.weeks(ana.id(), MONDAY.plusDays(2), MONDAY.plusDays(4)))
                .containsExactly(new PracticeWeek(MONDAY, 3, 3, 30));
        assertThat(history.weeks(ana.id(), MONDAY.plusDays(7), MONDAY.plusDays(70)))
                .isEmpty();
    }

    private void logs(LocalDate date, String context, int minutes) {
        Map<String, Object> log = Member.practice(date);
        log.put("context", context);
        log.put("minutes", minutes);
        ana.logs(log);
    }
}
