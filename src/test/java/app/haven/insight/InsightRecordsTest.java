package app.haven.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import app.haven.therapy.Client;
import app.haven.therapy.ClientRecords.MetricTotal;
import app.haven.therapy.ClientRecords.Period;
import app.haven.therapy.MetricPoint;
import app.haven.time.Bucket;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InsightRecordsTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 5, 31);

    @Inject
    InsightRecords records;

    private Client ana;

    @BeforeEach
    void register() {
        ana = Client.register("Ana");
    }

    /** In March the longest has not ended, and so weighs on the median; in April most have not, and there is none. */
    @Test
    void theMedianIsThatOfTheOwnersOwnInsight() {
        returnsAfter(MARCH, 10);
        returnsAfter(MARCH.plusDays(1), 30);
        closes(MARCH.plusDays(2));
        returnsAfter(APRIL, 5);
        closes(APRIL);
        closes(APRIL);

        List<MetricPoint> points = series(ana);

        assertThat(points).containsExactly(new MetricPoint(MARCH, 30, 3));
        ana.member()
                .asks()
                .get("/v1/insights/time-to-openness?from=" + MARCH + "&to=" + LAST)
                .then()
                .body("months.openness.medianMinutes", contains(30, null))
                .body("months.openness.n", contains(3, 3));
    }

    @Test
    void totalsAreTheMediansOfEachOwnerAndPeriod() {
        Client ben = Client.register("Ben");
        returnsAfter(MARCH, 10);
        returnsAfter(APRIL, 50);
        UUID his = ben.isTriggered(MARCH + "T10:00:00Z", Map.of());
        ben.returns(his, MARCH + "T10:07:00Z");
        ben.closes(ben.isTriggered(APRIL + "T10:00:00Z", Map.of()));
        Period march = new Period(MARCH, APRIL.minusDays(1));
        Period april = new Period(APRIL, LAST);
        Period both = new Period(MARCH, LAST);

        assertThat(records.totals(List.of(ana.id(), ben.id()), List.of(march, april, both)))
                .containsExactlyInAnyOrder(
                        new MetricTotal(ana.id(), march, "TIME_TO_OPENNESS", 10, 1),
                        new MetricTotal(ana.id(), april, "TIME_TO_OPENNESS", 50, 1),
                        new MetricTotal(ana.id(), both, "TIME_TO_OPENNESS", 10, 2),
                        new MetricTotal(ben.id(), march, "TIME_TO_OPENNESS", 7, 1),
                        new MetricTotal(ben.id(), both, "TIME_TO_OPENNESS", 7, 2));
    }

    @Test
    void anInsightIsNoRecord() {
        returnsAfter(MARCH, 10);

        assertThat(ana.timeline(records)).isEmpty();
        assertThat(records.lastEntries(List.of(ana.id()))).isEmpty();
    }

    private List<MetricPoint> series(Client client) {
        return records.series(client.id(), records.metrics().get(0), MARCH, LAST, Bucket.MONTH);
    }

    private void returnsAfter(LocalDate day, int minutes) {
        UUID trigger = ana.isTriggered(day + "T10:00:00Z", Map.of());
        ana.returns(trigger, day + "T10:%02d:00Z".formatted(minutes));
    }

    private void closes(LocalDate day) {
        ana.closes(ana.isTriggered(day + "T10:00:00Z", Map.of()));
    }
}
