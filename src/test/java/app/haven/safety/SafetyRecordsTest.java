package app.haven.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SafetyRecordsTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(6));

    @Inject
    SafetyRecords records;

    private Client ana;

    @BeforeEach
    void register() {
        ana = Client.register("Ana");
    }

    @Test
    void checkInsAndCapacitiesAreOneTimeline() {
        UUID whole = ana.checksIn(
                MONDAY,
                Map.of(
                        "innerSafety",
                        4,
                        "relationshipSafety",
                        2,
                        "toSelf",
                        Map.of("acceptance", 1, "caring", 2, "compassion", 3),
                        "toPartner",
                        Map.of("acceptance", 4, "caring", 5, "compassion", 1),
                        "note",
                        "sealed words"));
        UUID rating = ana.rates(MONDAY.minusDays(1), "STAYING_OPEN_HEARTED", 3);
        UUID bare = ana.checksIn(MONDAY.minusDays(2), Map.of("innerSafety", 5));

        assertThat(ana.timeline(records))
                .containsExactly(
                        entry(
                                whole,
                                "CHECK_IN",
                                MONDAY,
                                List.of(
                                        rated("innerSafety", 4),
                                        rated("relationshipSafety", 2),
                                        rated("toSelf.acceptance", 1),
                                        rated("toSelf.caring", 2),
                                        rated("toSelf.compassion", 3),
                                        rated("toPartner.acceptance", 4),
                                        rated("toPartner.caring", 5),
                                        rated("toPartner.compassion", 1)),
                                List.of(),
                                "sealed words"),
                        entry(
                                rating,
                                "CAPACITY_RATING",
                                MONDAY.minusDays(1),
                                List.of(rated("rating", 3)),
                                List.of(new Term("capacity", "capacity", "STAYING_OPEN_HEARTED")),
                                "rated on " + MONDAY.minusDays(1)),
                        entry(
                                bare,
                                "CHECK_IN",
                                MONDAY.minusDays(2),
                                List.of(rated("innerSafety", 5)),
                                List.of(),
                                null));
    }

    private static Figure rated(String name, int value) {
        return new Figure(name, value, Metric.Unit.RATING);
    }

    private static TimelineEntry entry(
            UUID id, String kind, LocalDate day, List<Figure> figures, List<Term> terms, String text) {
        return new TimelineEntry(id, kind, GrantScope.SAFETY, day, null, figures, terms, text);
    }

    @Test
    void eachRatingIsASeriesOfItsOwn() {
        Map<String, Integer> toSelf = Map.of("acceptance", 1, "caring", 2, "compassion", 3);
        Map<String, Integer> toPartner = Map.of("acceptance", 5, "caring", 4, "compassion", 1);
        ana.checksIn(
                MONDAY, Map.of("innerSafety", 5, "relationshipSafety", 1, "toSelf", toSelf, "toPartner", toPartner));
        ana.checksIn(MONDAY.plusDays(1), Map.of("innerSafety", 4));
        ana.checksIn(MONDAY.plusDays(2), Map.of("innerSafety", 4));
        ana.rates(MONDAY, "NOT_TAKING_IT_PERSONALLY", 1);
        ana.rates(MONDAY, "NOT_TAKING_IT_PERSONALLY", 2);
        ana.rates(MONDAY, "STAYING_OPEN_HEARTED", 5);

        assertThat(series("INNER_SAFETY")).containsExactly(new MetricPoint(MONDAY, 4.33, 3));
        assertThat(series("RELATIONSHIP_SAFETY")).containsExactly(new MetricPoint(MONDAY, 1, 1));
        assertThat(series("ACCEPTANCE_TO_SELF")).containsExactly(new MetricPoint(MONDAY, 1, 1));
        assertThat(series("CARING_TO_SELF")).containsExactly(new MetricPoint(MONDAY, 2, 1));
        assertThat(series("COMPASSION_TO_SELF")).containsExactly(new MetricPoint(MONDAY, 3, 1));
        assertThat(series("ACCEPTANCE_TO_PARTNER")).containsExactly(new MetricPoint(MONDAY, 5, 1));
        assertThat(series("CARING_TO_PARTNER")).containsExactly(new MetricPoint(MONDAY, 4, 1));
        assertThat(series("COMPASSION_TO_PARTNER")).containsExactly(new MetricPoint(MONDAY, 1, 1));
        assertThat(series("NOT_TAKING_IT_PERSONALLY")).containsExactly(new MetricPoint(MONDAY, 1.5, 2));
        assertThat(series("STANDING_UP_FOR_MYSELF")).isEmpty();
        assertThat(series("STAYING_OPEN_HEARTED")).containsExactly(new MetricPoint(MONDAY, 5, 1));
        assertThat(series("CHECK_INS")).containsExactly(new MetricPoint(MONDAY, 3, 3));
        assertThat(records.metrics()).hasSize(12);
    }

    @Test
    void totalsAreExactAndOfWhatIsRated() {
        Client ben = Client.register("Ben");
        ana.checksIn(MONDAY, Map.of("innerSafety", 5));
        ana.checksIn(MONDAY, Map.of("innerSafety", 4, "toPartner", Map.of("compassion", 2)));
        ana.checksIn(MONDAY.plusDays(6), Map.of("innerSafety", 4));
        ben.rates(MONDAY.plusDays(6), "STAYING_OPEN_HEARTED", 2);
        ben.rates(MONDAY.plusDays(7), "STAYING_OPEN_HEARTED", 4);

        List<MetricTotal> totals = records.totals(List.of(ana.id(), ben.id()), List.of(WEEK));

        assertThat(totals)
                .extracting(MetricTotal::ownerId, MetricTotal::period, MetricTotal::metric, MetricTotal::n)
                .containsExactlyInAnyOrder(
                        tuple(ana.id(), WEEK, "CHECK_INS", 3L),
                        tuple(ana.id(), WEEK, "INNER_SAFETY", 3L),
                        tuple(ana.id(), WEEK, "COMPASSION_TO_PARTNER", 1L),
                        tuple(ben.id(), WEEK, "STAYING_OPEN_HEARTED", 1L));
        assertThat(totals)
                .filteredOn(total -> total.metric().equals("INNER_SAFETY"))
                .singleElement()
                .satisfies(total -> assertThat(total.value()).isCloseTo(13.0 / 3, within(1e-9)));
    }

    @Test
    void eachKindHasItsLastEntry() {
        ana.checksIn(MONDAY, Map.of("innerSafety", 5));
        ana.rates(MONDAY.minusDays(3), "STAYING_OPEN_HEARTED", 2);

        assertThat(records.lastEntries(List.of(ana.id())))
                .containsExactlyInAnyOrder(
                        new LastEntry(ana.id(), "CHECK_IN", MONDAY),
                        new LastEntry(ana.id(), "CAPACITY_RATING", MONDAY.minusDays(3)));
    }

    private List<MetricPoint> series(String code) {
        Metric metric = records.metrics().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return records.series(ana.id(), metric, WEEK.from(), WEEK.to(), Bucket.WEEK);
    }
}
