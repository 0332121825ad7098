package app.haven.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.safety.SafetyPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SafetyInsightTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Test
    void keepsTheTwoSeriesApart() {
        SafetyInsight insight = SafetyInsight.of(List.of(
                new SafetyPoint(MONDAY, 3, 10 / 3.0, 1, 5.0), new SafetyPoint(MONDAY.plusWeeks(1), 2, 4.5, 0, null)));

        assertThat(insight.inner().points())
                .containsExactly(new RatingPoint(MONDAY, 3.33, 3), new RatingPoint(MONDAY.plusWeeks(1), 4.5, 2));
        assertThat(insight.relationship().points()).containsExactly(new RatingPoint(MONDAY, 5, 1));
    }

    @Test
    void ofNothingIsNothing() {
        SafetyInsight insight = SafetyInsight.of(List.of());

        assertThat(insight.inner().points()).isEmpty();
        assertThat(insight.inner().trend()).isEqualTo(new RatingTrend(null, 0));
    }

    @Test
    void theTrendIsTheSlopeInAWeek() {
        assertThat(trend(IntStream.range(0, 6)
                        .mapToObj(i -> point(i, 2 + i * 0.25))
                        .toList()))
                .isEqualTo(new RatingTrend(0.25, 6));
        assertThat(trend(IntStream.range(0, 6).mapToObj(i -> point(i, 3)).toList()))
                .isEqualTo(new RatingTrend(0.0, 6));
    }

    /** By hand: weeks 0, 1, 2, 4, 5, 6 have the mean 3, their squares about it sum to 28, the products to 9. */
    @Test
    void aWeekWithoutRatingsIsAGapAndNotAStep() {
        assertThat(trend(List.of(point(0, 1), point(1, 3), point(2, 2), point(4, 4), point(5, 2), point(6, 4))))
                .isEqualTo(new RatingTrend(0.3214, 6));
    }

    @Test
    void fewPointsMakeNoTrend() {
        assertThat(trend(IntStream.range(0, 5).mapToObj(i -> point(i, 1 + i)).toList()))
                .isEqualTo(new RatingTrend(null, 5));
    }

    @Test
    void daysAreSeventhsOfAWeek() {
        assertThat(RatingTrend.of(IntStream.range(0, 8)
                        .mapToObj(i -> RatingPoint.of(MONDAY.plusDays(i), 1 + i * 0.5, 1))
                        .toList()))
                .isEqualTo(new RatingTrend(3.5, 8));
    }

    private static RatingTrend trend(List<RatingPoint> points) {
        return RatingTrend.of(points);
    }

    private static RatingPoint point(int week, double mean) {
        return RatingPoint.of(MONDAY.plusWeeks(week), mean, 1);
    }
}
