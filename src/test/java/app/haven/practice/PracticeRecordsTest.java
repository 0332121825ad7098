package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Json;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PracticeRecordsTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(6));

    @Inject
    PracticeRecords records;

    private Client ana;

    @BeforeEach
    void register() {
        ana = Client.register("Ana");
    }

    @Test
    void aLogShowsWhatItsOwnerSaidOfIt() {
        UUID whole = ana.practises(
                MONDAY,
                Map.of("minutes", 25, "context", "CONFLICT", "calmBefore", 1, "calmAfter", 4, "note", "sealed words"));
        UUID bare = ana.practises(MONDAY.minusDays(1), Map.of());

        assertThat(ana.timeline(records))
                .containsExactly(
                        new TimelineEntry(
                                whole,
                                "PRACTICE_LOG",
                                GrantScope.PRACTICE,
                                MONDAY,
                                null,
                                List.of(
                                        new Figure("minutes", 25, Metric.Unit.MINUTES),
                                        new Figure("calmBefore", 1, Metric.Unit.RATING),
                                        new Figure("calmAfter", 4, Metric.Unit.RATING)),
                                List.of(kind(whole), new Term("context", "context", "CONFLICT")),
                                "sealed words"),
                        new TimelineEntry(
                                bare,
                                "PRACTICE_LOG",
                                GrantScope.PRACTICE,
                                MONDAY.minusDays(1),
                                null,
                                List.of(new Figure("minutes", 12, Metric.Unit.MINUTES)),
                                List.of(kind(bare), new Term("context", "context", "PEACEFUL")),
                                null));
    }

    private Term kind(UUID log) {
        String kind = Json.text(ana.member().asks().get("/v1/practice-logs/" + log), "kind");
        return new Term("kind", "practiceKind", kind);
    }

    @Test
    void daysAreCountedOnceAndMinutesAddedUp() {
        ana.practises(MONDAY, Map.of("minutes", 10));
        ana.practises(MONDAY, Map.of("minutes", 20));
        ana.practises(MONDAY.plusDays(6), Map.of("minutes", 5));
        ana.practises(MONDAY.plusDays(7), Map.of("minutes", 100));

        assertThat(series("PRACTICE_DAYS", Bucket.WEEK)).containsExactly(new MetricPoint(MONDAY, 2, 3));
        assertThat(series("PRACTICE_MINUTES", Bucket.WEEK)).containsExactly(new MetricPoint(MONDAY, 35, 3));
        assertThat(series("PRACTICE_MINUTES", Bucket.DAY))
                .containsExactly(new MetricPoint(MONDAY, 30, 2), new MetricPoint(MONDAY.plusDays(6), 5, 1));
    }

    @Test
    void totalsAreOfEachOwnerAndPeriod() {
        Client ben = Client.register("Ben");
        ana.practises(MONDAY, Map.of("minutes", 10));
        ana.practises(MONDAY, Map.of("minutes", 20));
        ben.practises(MONDAY.plusDays(7), Map.of("minutes", 7));
        Period fortnight = new Period(MONDAY, MONDAY.plusDays(13));

        assertThat(records.totals(List.of(ana.id(), ben.id()), List.of(WEEK, fortnight)))
                .containsExactlyInAnyOrder(
                        new MetricTotal(ana.id(), WEEK, "PRACTICE_DAYS", 1, 2),
                        new MetricTotal(ana.id(), WEEK, "PRACTICE_MINUTES", 30, 2),
                        new MetricTotal(ana.id(), fortnight, "PRACTICE_DAYS", 1, 2),
                        new MetricTotal(ana.id(), fortnight, "PRACTICE_MINUTES", 30, 2),
                        new MetricTotal(ben.id(), fortnight, "PRACTICE_DAYS", 1, 1),
                        new MetricTotal(ben.id(), fortnight, "PRACTICE_MINUTES", 7, 1));
        assertThat(records.lastEntries(List.of(ana.id(), ben.id())))
                .containsExactlyInAnyOrder(
                        new LastEntry(ana.id(), "PRACTICE_LOG", MONDAY),
                        new LastEntry(ben.id(), "PRACTICE_LOG", MONDAY.plusDays(7)));
    }

    private List<MetricPoint> series(String code, Bucket bucket) {
        Metric metric = records.metrics().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return records.series(ana.id(), metric, WEEK.from(), WEEK.to(), bucket);
    }
}
