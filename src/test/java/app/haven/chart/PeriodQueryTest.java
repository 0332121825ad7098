package app.haven.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haven.error.InvalidRequestProblem;
import app.haven.time.Bucket;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodQueryTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @Test
    void oneDayIsAPeriod() {
        assertThat(new PeriodQuery(DAY, DAY, null).theme()).isEqualTo(Theme.LIGHT);
        refuses("to", DAY, DAY.minusDays(1));
    }

    @Test
    void bothEndsHaveToBeSaid() {
        refuses("from", null, DAY);
        refuses("to", DAY, null);
    }

    @Test
    void fiveYearsAreTheMost() {
        assertThatCode(() -> new PeriodQuery(DAY, LocalDate.of(2029, 2, 28), null))
                .doesNotThrowAnyException();
        refuses("to", DAY, LocalDate.of(2029, 3, 1));
    }

    @Test
    void elevenHundredBucketsAreTheMost() {
        assertThatCode(() -> lasting(1100).requireFewBuckets(Bucket.DAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> lasting(1101).requireFewBuckets(Bucket.DAY)).isInstanceOf(InvalidRequestProblem.class);
        assertThatCode(() -> lasting(1826).requireFewBuckets(Bucket.WEEK)).doesNotThrowAnyException();
    }

    @Test
    void ofManyBucketsAChartIsDrawnByLongerOnes() {
        assertThat(lasting(160).drawn(Bucket.DAY)).isEqualTo(Bucket.DAY);
        assertThat(lasting(161).drawn(Bucket.DAY)).isEqualTo(Bucket.WEEK);
        assertThat(lasting(1096).drawn(Bucket.DAY)).isEqualTo(Bucket.WEEK);
        assertThat(lasting(1826).drawn(Bucket.DAY)).isEqualTo(Bucket.MONTH);
        assertThat(lasting(1826).drawn(Bucket.WEEK)).isEqualTo(Bucket.MONTH);
        assertThat(lasting(30).drawn(Bucket.MONTH)).isEqualTo(Bucket.MONTH);
    }

    private static PeriodQuery lasting(int days) {
        return new PeriodQuery(DAY, DAY.plusDays(days - 1L), null);
    }

    private static void refuses(String parameter, LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> new PeriodQuery(from, to, null))
                .isInstanceOfSatisfying(InvalidRequestProblem.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.pointer()).isEqualTo(parameter)));
    }
}
