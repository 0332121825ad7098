package app.haven.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.trigger.OpennessTime;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeToOpennessInsightTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void isEstimatedInAllAndMonthByMonth() {
        TimeToOpennessInsight insight = TimeToOpennessInsight.of(List.of(
                new OpennessTime(MAY, 30, true, 2),
                new OpennessTime(MAY, 90, true, 1),
                new OpennessTime(JUNE, 20, true, 1),
                new OpennessTime(JUNE, 600, false, 3)));

        assertThat(insight.months())
                .containsExactly(
                        new OpennessMonth(MAY, new OpennessMedian(3, 0, 30L)),
                        new OpennessMonth(JUNE, new OpennessMedian(4, 3, null)));
        assertThat(insight.overall()).isEqualTo(new OpennessMedian(7, 3, 90L));
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(TimeToOpennessInsight.of(List.of()))
                .isEqualTo(new TimeToOpennessInsight(new OpennessMedian(0, 0, null), List.of()));
    }
}
