package app.haven.trigger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Member;
import app.haven.testing.Statements;
import app.haven.testing.TestClock;
import app.haven.time.Bucket;
import app.haven.vocabulary.Context;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database adds up, against the same worked out by hand from the same random logs. */
@QuarkusTest
class TriggerHistoryTest {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2025-01-31T12:34:56.789Z");
    private static final LocalDate FROM = LocalDate.of(2024, 2, 29);
    private static final LocalDate TO = LocalDate.of(2024, 12, 31);
    private static final List<String> ZONES = List.of(
            "UTC", "Europe/Madrid", "Asia/Kolkata", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago");

    @Inject
    TriggerHistory history;

    @Inject
    TriggerLogService service;

    @Inject
    TestClock clock;

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    private final List<Logged> logs = new ArrayList<>();
    private UUID ana;

    /** A log with its end, if it has one. */
    private record Logged(LogTriggerRequest log, Instant end, boolean returned) {

        ZonedDateTime there() {
            return log.occurredAt().atZone(ZoneId.of(log.timeZone()));
        }

        boolean isInRange() {
            return !there().toLocalDate().isBefore(FROM)
                    && !there().toLocalDate().isAfter(TO);
        }

        Stream<Reaction> reactionsOrNull() {
            return log.reactions().isEmpty() ? Stream.of((Reaction) null) : log.reactions().stream();
        }
    }

    @BeforeEach
    void register() {
        ana = Member.register("Ana").id();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void nothingAddsUpToNothing() {
        assertThat(history.counts(ana, FROM, TO)).isEqualTo(new TriggerCounts(List.of(), List.of(), List.of()));
        assertThat(history.opennessTimes(ana, FROM, TO, Bucket.MONTH, NOW)).isEmpty();
    }

    @Test
    void countsAreThoseOfTheLogs() {
        logMany(ana, new Random(1));
        logMany(Member.register("Ben").id(), new Random(2));

        TriggerCounts counts = history.counts(ana, FROM, TO);

        assertThat(counts.byFearAndReaction()).containsExactlyInAnyOrderElementsOf(countPairs());
        assertThat(counts.byContext()).containsExactlyInAnyOrderElementsOf(countContexts());
        assertThat(counts.byHour()).containsExactlyInAnyOrderElementsOf(countHours());
    }

    @Test
    void countsComeInTheOrderOfTheVocabularyAndTheWeek() {
        logMany(ana, new Random(3));

        TriggerCounts counts = history.counts(ana, FROM, TO);

        assertThat(counts.byFearAndReaction())
                .extracting(FearReactionCount::fear)
                .isSorted();
        assertThat(counts.byFearAndReaction())
                .filteredOn(count -> count.fear() == Fear.REJECTION && count.reaction() != null)
                .extracting(FearReactionCount::reaction)
                .isSorted();
        assertThat(counts.byContext()).extracting(ContextCount::context).isSorted();
        assertThat(counts.byHour())
                .extracting(count -> count.weekday().getValue() * 24 + count.hour())
                .isSorted();
    }

    @ParameterizedTest
    @EnumSource(Bucket.class)
    void timesToOpennessAreThoseOfTheLogs(Bucket bucket) {
        logMany(ana, new Random(4));
        logMany(Member.register("Ben").id(), new Random(5));

        assertThat(history.opennessTimes(ana, FROM, TO, bucket, NOW)).containsExactlyElementsOf(timesBy(bucket));
    }

    @Test
    void whatIsClosedIsCensoredThenAndWhatIsOpenNow() {
        Instant occurredAt = clock.instant().minus(Duration.ofMinutes(30));
        LocalDate day = occurredAt.atZone(ZoneId.of("UTC")).toLocalDate();
        LogTriggerRequest request = new LogTriggerRequest(
                occurredAt, "UTC", List.of(Fear.REJECTION), null, 3, Context.CONFLICT, null, null);
        service.closeWithoutReturn(ana, service.log(ana, request).id());
        service.log(ana, request);
        clock.forward(Duration.ofMinutes(60));

        assertThat(history.opennessTimes(ana, day, day, Bucket.DAY, clock.instant()))
                .containsExactly(new OpennessTime(day, 30, false, 1), new OpennessTime(day, 90, false, 1));
    }

    /** The clock of one node may be behind that of another. */
    @Test
    void nobodyIsAwayForLessThanNoTime() {
        LogTriggerRequest request =
                new LogTriggerRequest(NOW, "UTC", List.of(Fear.REJECTION), List.of(), 3, Context.CONFLICT, null, null);
        service.log(ana, request);
        LocalDate day = LocalDate.of(2025, 1, 31);

        assertThat(history.opennessTimes(ana, day, day, Bucket.DAY, NOW.minusMillis(1)))
                .containsExactly(new OpennessTime(day, 0, false, 1));
    }

    @Test
    void eachIsOneStatementHoweverManyTheLogs() {
        for (int i = 0; i < 2; i++) {
            logMany(ana, new Random(6));

            assertThat(statements.by(() -> history.counts(ana, FROM, TO))).satisfies(TriggerHistoryTest::isOneRead);
            assertThat(statements.by(() -> history.opennessTimes(ana, FROM, TO, Bucket.MONTH, NOW)))
                    .satisfies(TriggerHistoryTest::isOneRead);
        }
    }

    private static void isOneRead(Statements.Taken taken) {
        assertThat(taken.statements()).hasSize(1);
        assertThat(taken.transactions()).isZero();
    }

    private List<FearReactionCount> countPairs() {
        return Stream.of(Fear.values())
                .flatMap(fear -> Stream.concat(Stream.of((Reaction) null), Stream.of(Reaction.values()))
                        .map(reaction -> new FearReactionCount(
                                fear,
                                reaction,
                                inRange()
                                        .filter(logged -> logged.log().fears().contains(fear))
                                        .flatMap(Logged::reactionsOrNull)
                                        .filter(one -> one == reaction)
                                        .count())))
                .filter(count -> count.logs() > 0)
                .toList();
    }

    private List<ContextCount> countContexts() {
        return inRange().collect(groupingBy(logged -> logged.log().context(), counting())).entrySet().stream()
                .map(count -> new ContextCount(count.getKey(), count.getValue()))
                .toList();
    }

    private List<HourCount> countHours() {
        return inRange()
                .map(Logged::there)
                .collect(groupingBy(there -> there.getDayOfWeek(), groupingBy(ZonedDateTime::getHour, counting())))
                .entrySet()
                .stream()
                .flatMap(day -> day.getValue().entrySet().stream()
                        .map(hour -> new HourCount(day.getKey(), hour.getKey(), hour.getValue())))
                .toList();
    }

    private List<OpennessTime> timesBy(Bucket bucket) {
        return inRange()
                .map(logged -> new OpennessTime(
                        bucket.startOf(logged.there().toLocalDate()),
                        Duration.between(logged.log().occurredAt(), logged.end())
                                .toMinutes(),
                        logged.returned(),
                        1))
                .collect(groupingBy(time -> time, counting()))
                .entrySet()
                .stream()
                .map(time -> new OpennessTime(
                        time.getKey().start(),
                        time.getKey().minutes(),
                        time.getKey().returned(),
                        time.getValue()))
                .sorted(java.util.Comparator.comparing(OpennessTime::start)
                        .thenComparing(OpennessTime::minutes)
                        .thenComparing(OpennessTime::returned))
                .toList();
    }

    private Stream<Logged> inRange() {
        return logs.stream().filter(Logged::isInRange);
    }

    /** Logs of a year, some at the same time, of which some are returned from within a few minutes and some are open. */
    private void logMany(UUID owner, Random random) {
        for (int i = 0; i < 150; i++) {
            LogTriggerRequest request = new LogTriggerRequest(
                    FIRST.plus(Duration.ofMinutes(random.nextInt(366 * 24 * 60))),
                    any(ZONES, random),
                    some(List.of(Fear.values()), 1, random),
                    some(List.of(Reaction.values()), 0, random),
                    1 + random.nextInt(5),
                    any(List.of(Context.values()), random),
                    random.nextBoolean(),
                    null);
            UUID id = service.log(owner, request).id();
            boolean returned = random.nextInt(3) > 0;
            Instant end = returned ? request.occurredAt().plusSeconds(random.nextInt(300)) : NOW;
            if (returned) {
                service.recordReturn(owner, id, new RecordReturnRequest(end, null, 1 + random.nextInt(5)));
            }
            if (owner.equals(ana)) {
                logs.add(new Logged(request, end, returned));
            }
        }
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> List<T> some(List<T> values, int atLeast, Random random) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, atLeast + random.nextInt(values.size() - atLeast + 1));
    }
}
