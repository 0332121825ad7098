package app.haven.therapy;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.database.Identifiers;
import app.haven.testing.Member;
import app.haven.testing.Statements;
import app.haven.therapy.ClientRecords.LastEntry;
import app.haven.therapy.ClientRecords.MetricTotal;
import app.haven.therapy.ClientRecords.Period;
import app.haven.therapy.TimelineEntry.Term;
import app.haven.time.Bucket;
import app.haven.vocabulary.GrantScope;
import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of whatever a grant shows, in every room. */
@QuarkusTest
class ClientRecordsTest {

    /** Each of several records; the last two lie in another month. */
    private static final List<LocalDate> DAYS = Stream.of(
                    "2025-03-05", "2025-03-06", "2025-03-09", "2025-04-01", "2025-04-02")
            .map(LocalDate::parse)
            .toList();

    private static final Period MARCH = new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
    private static final Period TWO_DAYS = new Period(LocalDate.of(2025, 3, 6), LocalDate.of(2025, 3, 9));
    private static final Period NEVER = new Period(LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31));

    /** What a table or column that tells of the partner is called by. */
    private static final List<String> OF_THE_PARTNER = List.of(
            "couple",
            "partner",
            "confirm",
            "together",
            "joint",
            "visibility",
            "shared",
            "reply",
            "acknowledge",
            "prompt");

    private static Client ana;
    private static Client ben;

    @Inject
    @All
    List<ClientRecords> all;

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    /** Once: nothing here changes anything. */
    @BeforeEach
    void record() {
        if (ana == null) {
            Client first = Client.register("Ana");
            Client second = Client.register("Ben");
            for (LocalDate day : DAYS) {
                for (int i = 0; i < 3; i++) {
                    first.recordsOneOfEach(day);
                }
                second.recordsOneOfEach(day.minusDays(1));
            }
            ana = first;
            ben = second;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTimelineIsOfAllTheOwnersRecordsAndNobodyElses(GrantScope scope) {
        for (Client client : List.of(ana, ben)) {
            List<TimelineEntry> entries = client.timeline(of(scope));

            Set<String> kinds = entries.stream().map(TimelineEntry::kind).collect(Collectors.toSet());
            assertThat(entries)
                    .extracting(TimelineEntry::id)
                    .containsExactlyInAnyOrderElementsOf(client.ids().entrySet().stream()
                            .filter(kind -> kinds.contains(kind.getKey()))
                            .flatMap(kind -> kind.getValue().stream())
                            .toList());
            assertThat(entries).allSatisfy(entry -> {
                assertThat(entry.scope()).isEqualTo(scope);
                if (scope == GrantScope.QUESTIONNAIRES) {
                    assertThat(entry.text()).isNull();
                } else {
                    assertThat(entry.text()).endsWith(" on " + entry.localDate());
                }
            });
        }
        assertThat(Client.register("Cleo").timeline(of(scope))).isEmpty();
    }

    @Test
    void everyKindIsShownByOneScope() {
        assertThat(all.stream().flatMap(records -> ana.timeline(records).stream()
                        .map(TimelineEntry::kind)
                        .distinct()))
                .containsExactlyInAnyOrderElementsOf(ana.ids().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void theNewestDayComesFirstAndPagesCutAnywhere(GrantScope scope) {
        List<TimelineEntry> entries = ana.timeline(of(scope));

        assertThat(entries)
                .isSortedAccordingTo(Comparator.comparing(TimelineEntry::localDate)
                        .thenComparing(entry -> entry.id().toString())
                        .reversed());
        for (int limit : new int[] {1, 2, 4, entries.size() + 1}) {
            assertThat(ana.timelineInPages(of(scope), limit)).isEqualTo(entries);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothEndsAreIncluded(GrantScope scope) {
        List<TimelineEntry> entries = ana.timeline(of(scope));

        assertThat(ana.timeline(of(scope), TWO_DAYS.from(), TWO_DAYS.to()))
                .isEqualTo(entries.stream()
                        .filter(entry -> !entry.localDate().isBefore(TWO_DAYS.from())
                                && !entry.localDate().isAfter(TWO_DAYS.to()))
                        .toList());
        assertThat(ana.timeline(of(scope), NEVER.from(), NEVER.to())).isEmpty();
    }

    /** In a part of one month, the month's point is the total. */
    @Test
    void seriesAndTotalsAgree() {
        for (ClientRecords records : all) {
            for (Metric metric : records.metrics()) {
                List<MetricPoint> points =
                        records.series(ana.id(), metric, TWO_DAYS.from(), TWO_DAYS.to(), Bucket.MONTH);

                assertThat(points)
                        .as(metric.code())
                        .isEqualTo(totals(records, List.of(ana.id()), List.of(TWO_DAYS)).stream()
                                .filter(total -> total.metric().equals(metric.code()))
                                .map(total -> new MetricPoint(MARCH.from(), rounded(total.value()), total.n()))
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Bucket.class)
    void pointsComeInOrderAndAreOfTheirBucketAlone(Bucket bucket) {
        LocalDate first = DAYS.get(0);
        LocalDate last = DAYS.get(DAYS.size() - 1);
        for (ClientRecords records : all) {
            for (Metric metric : records.metrics()) {
                List<MetricPoint> points = records.series(ana.id(), metric, first, last, bucket);

                assertThat(points)
                        .as(metric.code())
                        .extracting(MetricPoint::start)
                        .isSorted()
                        .doesNotHaveDuplicates();
                assertThat(points)
                        .isEqualTo(DAYS.stream()
                                .map(bucket::startOf)
                                .distinct()
                                .flatMap(start -> records
                                        .series(
                                                ana.id(),
                                                metric,
                                                start.isBefore(first) ? first : start,
                                                bucket.next(start).minusDays(1),
                                                bucket)
                                        .stream())
                                .toList());
            }
        }
    }

    @Test
    void somethingIsDrawnOfWhatWasRecorded() {
        Set<String> drawn = all.stream()
                .flatMap(records -> records.metrics().stream()
                        .filter(metric -> !records.series(ana.id(), metric, MARCH.from(), MARCH.to(), Bucket.WEEK)
                                .isEmpty()))
                .map(Metric::code)
                .collect(Collectors.toSet());

        assertThat(drawn)
                .containsExactlyInAnyOrder(
                        "PRACTICE_DAYS",
                        "PRACTICE_MINUTES",
                        "INNER_SAFETY",
                        "CARING_TO_SELF",
                        "STANDING_UP_FOR_MYSELF",
                        "CHECK_INS",
                        "TRIGGERS",
                        "TRIGGER_INTENSITY",
                        "TIME_TO_OPENNESS",
                        "MEASURED.WELLBEING",
                        "DETERIORATED_SCORES");
    }

    @Test
    void totalsOfManyAreThoseOfEach() {
        List<UUID> owners = List.of(ana.id(), ben.id(), Identifiers.next());
        List<Period> periods = List.of(MARCH, NEVER, TWO_DAYS, MARCH);
        for (ClientRecords records : all) {
            List<MetricTotal> ofEach = new ArrayList<>();
            for (UUID owner : owners) {
                for (Period period : List.of(MARCH, NEVER, TWO_DAYS)) {
                    ofEach.addAll(records.totals(List.of(owner), List.of(period)));
                }
            }

            assertThat(records.totals(owners, periods)).containsExactlyInAnyOrderElementsOf(ofEach);
            assertThat(ofEach).allSatisfy(total -> {
                assertThat(total.period()).isNotEqualTo(NEVER);
                assertThat(total.n()).isPositive();
            });
            assertThat(records.totals(List.of(), periods)).isEmpty();
            assertThat(records.totals(owners, List.of())).isEmpty();
        }
    }

    @Test
    void theLastEntryIsThatOfTheTimeline() {
        for (ClientRecords records : all) {
            List<LastEntry> expected = Stream.of(ana, ben)
                    .flatMap(client -> client.timeline(records).stream()
                            .collect(Collectors.toMap(TimelineEntry::kind, entry -> entry, (newer, older) -> newer))
                            .values()
                            .stream()
                            .map(entry -> new LastEntry(client.id(), entry.kind(), entry.localDate())))
                    .toList();

            assertThat(records.lastEntries(List.of(ana.id(), ben.id(), Identifiers.next())))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(records.lastEntries(List.of())).isEmpty();
        }
    }

    @Test
    void eachIsOneStatementThatAsksNothingOfThePartner() {
        for (ClientRecords records : all) {
            boolean kept = records.scope() != GrantScope.INSIGHTS;
            takes(kept ? 1 : 0, () -> ana.timeline(records));
            for (Metric metric : records.metrics()) {
                takes(1, () -> records.series(ana.id(), metric, MARCH.from(), MARCH.to(), Bucket.DAY));
            }
            for (List<UUID> owners : List.of(List.of(ana.id()), List.of(ana.id(), ben.id(), Identifiers.next()))) {
                takes(records.metrics().isEmpty() ? 0 : 1, () -> records.totals(owners, List.of(MARCH, TWO_DAYS)));
                takes(kept ? 1 : 0, () -> records.lastEntries(owners));
            }
        }
    }

    private void takes(int count, Runnable look) {
        Statements.Taken taken = statements.by(look);

        assertThat(taken.statements()).hasSize(count);
        assertThat(taken.transactions()).isZero();
        for (String sql : taken.statements()) {
            // What somebody feels towards the partner is their own.
            assertThat(sql.toLowerCase(Locale.ROOT).replace("_to_partner", "")).doesNotContain(OF_THE_PARTNER);
        }
    }

    @Test
    void everyScopeIsShownOnce() {
        assertThat(all.stream().map(ClientRecords::scope)).containsExactlyInAnyOrder(GrantScope.values());
    }

    @Test
    void everyMetricIsOfItsScopeAndHasItsWords() {
        List<Metric> metrics =
                all.stream().flatMap(records -> records.metrics().stream()).toList();

        assertThat(metrics).extracting(Metric::code).doesNotHaveDuplicates();
        for (ClientRecords records : all) {
            assertThat(records.metrics())
                    .allSatisfy(metric -> assertThat(metric.scope()).isEqualTo(records.scope()));
        }
        assertThat(metrics).allSatisfy(metric -> {
            if (metric.code().contains(".")) {
                assertThat(metric.scope()).isEqualTo(GrantScope.QUESTIONNAIRES);
                assertThat(nameOfTheScale(metric.code())).isNotBlank();
            } else {
                assertThat(codesOf("metric")).contains(metric.code());
            }
        });
    }

    @Test
    void everyKindAndEveryChosenCodeHasItsWords() {
        for (ClientRecords records : all) {
            for (TimelineEntry entry : ana.timeline(records)) {
                assertThat(codesOf("recordKind")).contains(entry.kind());
                for (Term term : entry.terms()) {
                    if (term.vocabulary() == null && entry.scope() == GrantScope.QUESTIONNAIRES) {
                        assertThat(labelInTheQuestionnaire(entry, term)).isNotBlank();
                    } else if (term.vocabulary() == null) {
                        assertThat(term.code()).isEqualTo("TRUE");
                    } else {
                        assertThat(codesOf(term.vocabulary())).contains(term.code());
                    }
                }
            }
            assertThat(records.lastEntries(List.of(ana.id())))
                    .allSatisfy(last -> assertThat(codesOf("recordKind")).contains(last.kind()));
        }
    }

    /** What a code says that names instrument and scale, the instrument says. */
    private static String nameOfTheScale(String metric) {
        int dot = metric.indexOf('.');
        return questionnaire(metric.substring(0, dot))
                .getString("scales.find { it.code == '%s' }.name".formatted(metric.substring(dot + 1)));
    }

    private static String labelInTheQuestionnaire(TimelineEntry entry, Term term) {
        JsonPath questionnaire = questionnaire(entry.terms().get(0).code());
        if (term.name().equals("questionnaire")) {
            return questionnaire.getString("title");
        }
        String scale = term.name().substring(0, term.name().indexOf(".band"));
        return questionnaire.getString(
                "scales.find { it.code == '%s' }.bands.find { it.code == '%s' }.label".formatted(scale, term.code()));
    }

    private static JsonPath questionnaire(String code) {
        return ana.member()
                .asks()
                .get("/v1/questionnaires/" + code)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> codesOf(String vocabulary) {
        return Vocabulary.ALL.getList("vocabularies.find { it.name == '%s' }.terms.code".formatted(vocabulary));
    }

    private static final class Vocabulary {
        static final JsonPath ALL = Member.anonymous().get("/v1/vocabularies").jsonPath();
    }

    private ClientRecords of(GrantScope scope) {
        return all.stream()
                .filter(records -> records.scope() == scope)
                .findFirst()
                .orElseThrow();
    }

    private static List<MetricTotal> totals(ClientRecords records, List<UUID> owners, List<Period> periods) {
        return records.totals(owners, periods);
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
