package app.haven.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.haven.therapy.Client;
import app.haven.therapy.ClientRecords.LastEntry;
import app.haven.therapy.ClientRecords.MetricTotal;
import app.haven.therapy.ClientRecords.Period;
import app.haven.therapy.Metric;
import app.haven.therapy.MetricPoint;
import app.haven.therapy.TimelineEntry;
import app.haven.therapy.TimelineEntry.Figure;
import app.haven.therapy.TimelineEntry.Term;
import app.haven.time.Bucket;
import app.haven.vocabulary.GrantScope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TriggerRecordsTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(6));

    @Inject
    TriggerRecords records;

    private Client ana;

    @BeforeEach
    void register() {
        ana = Client.register("Ana");
    }

    @Test
    void aTriggerShowsWhatItsOwnerSaidOfItAndTheWayBack() {
        UUID whole = ana.isTriggered(
                "2025-03-03T18:00:00Z",
                Map.of(
                        "fears",
                        List.of("LOSING_MYSELF", "REJECTION"),
                        "reactions",
                        List.of("WITHDRAWING", "ANGER"),
                        "intensity",
                        5,
                        "leftMyself",
                        true,
                        "note",
                        "sealed words"));
        ana.returns(whole, "2025-03-03T18:45:59Z");
        UUID closed = ana.isTriggered("2025-03-02T18:00:00Z", Map.of("intensity", 2, "reactions", List.of()));
        ana.closes(closed);

        assertThat(ana.timeline(records))
                .containsExactly(
                        new TimelineEntry(
                                whole,
                                "TRIGGER_LOG",
                                GrantScope.TRIGGERS,
                                MONDAY,
                                Instant.parse("2025-03-03T18:00:00Z"),
                                List.of(
                                        new Figure("intensity", 5, Metric.Unit.RATING),
                                        new Figure("openness", 4, Metric.Unit.RATING),
                                        new Figure("minutesToOpenness", 45, Metric.Unit.MINUTES)),
                                List.of(
                                        new Term("fears", "fear", "REJECTION"),
                                        new Term("fears", "fear", "LOSING_MYSELF"),
                                        new Term("reactions", "reaction", "ANGER"),
                                        new Term("reactions", "reaction", "WITHDRAWING"),
                                        new Term("context", "context", "CONFLICT"),
                                        new Term("leftMyself", null, "TRUE")),
                                "sealed words"),
                        new TimelineEntry(
                                closed,
                                "TRIGGER_LOG",
                                GrantScope.TRIGGERS,
                                MONDAY.minusDays(1),
                                Instant.parse("2025-03-02T18:00:00Z"),
                                List.of(new Figure("intensity", 2, Metric.Unit.RATING)),
                                List.of(
                                        new Term("fears", "fear", "REJECTION"),
                                        new Term("context", "context", "CONFLICT")),
                                null));
    }

    /** What happened later can lie on an earlier day, where the member was. */
    @Test
    void theLocalDayCounts() {
        UUID later = ana.isTriggered("2025-03-03T03:00:00Z", Map.of("timeZone", "America/Los_Angeles"));
        UUID earlier = ana.isTriggered("2025-03-02T20:00:00Z", Map.of("timeZone", "Pacific/Kiritimati"));

        assertThat(ana.timeline(records)).extracting(TimelineEntry::id).containsExactly(earlier, later);
        assertThat(ana.timeline(records, MONDAY, MONDAY))
                .extracting(TimelineEntry::id)
                .containsExactly(earlier);
        assertThat(records.lastEntries(List.of(ana.id())))
                .containsExactly(new LastEntry(ana.id(), "TRIGGER_LOG", MONDAY));
    }

    @Test
    void triggersAreCountedAndTheirIntensitiesAveraged() {
        Client ben = Client.register("Ben");
        for (int intensity : new int[] {5, 4, 4}) {
            ana.isTriggered("2025-03-04T18:00:00Z", Map.of("intensity", intensity));
        }
        ana.isTriggered("2025-03-10T18:00:00Z", Map.of("intensity", 1));
        ben.isTriggered("2025-03-04T18:00:00Z", Map.of("intensity", 1));

        assertThat(series("TRIGGERS")).containsExactly(new MetricPoint(MONDAY, 3, 3));
        assertThat(series("TRIGGER_INTENSITY")).containsExactly(new MetricPoint(MONDAY, 4.33, 3));
        List<MetricTotal> totals = records.totals(List.of(ana.id(), ben.id()), List.of(WEEK));
        assertThat(totals)
                .contains(
                        new MetricTotal(ana.id(), WEEK, "TRIGGERS", 3, 3),
                        new MetricTotal(ben.id(), WEEK, "TRIGGERS", 1, 1),
                        new MetricTotal(ben.id(), WEEK, "TRIGGER_INTENSITY", 1, 1))
                .hasSize(4);
        assertThat(totals)
                .filteredOn(total ->
                        total.ownerId().equals(ana.id()) && total.metric().equals("TRIGGER_INTENSITY"))
                .singleElement()
                .satisfies(total -> assertThat(total.value()).isCloseTo(13.0 / 3, within(1e-9)));
    }

    private List<MetricPoint> series(String code) {
        Metric metric = records.metrics().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return records.series(ana.id(), metric, WEEK.from(), WEEK.to(), Bucket.WEEK);
    }
}
