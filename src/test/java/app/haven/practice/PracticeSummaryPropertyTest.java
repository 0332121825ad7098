package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.vocabulary.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Summaries against a plain re-computation that counts day by day. The logs are made at any moment around a leap day and
 * around changes of clocks, wherever the member travels, for the day there or for the one before.
 */
class PracticeSummaryPropertyTest {

    private static final Instant FIRST = Instant.parse("2028-01-20T00:00:00Z");
    private static final Instant LAST = Instant.parse("2028-04-20T00:00:00Z");

    /** What a member logs: when, where, and how many days back. */
    record Logging(Instant at, ZoneId zone, int daysBack, PracticeKind kind, Context context) {

        LocalDate date() {
            return at.atZone(zone).toLocalDate().minusDays(daysBack);
        }
    }

    @Property
    void isWhatCountingDayByDayGives(
            @ForAll("journeys") List<Logging> journey, @ForAll("moments") Instant now, @ForAll("zones") ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        PracticeSummary summary = PracticeSummary.of(history(journey), today);
        Set<LocalDate> days = journey.stream()
                .map(Logging::date)
                .filter(day -> !day.isAfter(today))
                .collect(Collectors.toSet());

        assertThat(summary)
                .isEqualTo(new PracticeSummary(
                        today,
                        countOfLast(7, today, days),
                        countOfLast(28, today, days),
                        runUpTo(days.contains(today) ? today : today.minusDays(1), days),
                        days.stream().mapToInt(day -> runUpTo(day, days)).max().orElse(0),
                        byKind(journey, today),
                        byContext(journey, today)));
    }

    @Property
    void doesNotDependOnTheOrderOfLogging(
            @ForAll("journeys") List<Logging> journey, @ForAll("moments") Instant now, @ForAll("zones") ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<Logging> sorted =
                journey.stream().sorted(Comparator.comparing(Logging::date)).toList();

        assertThat(PracticeSummary.of(history(sorted), today)).isEqualTo(PracticeSummary.of(history(journey), today));
    }

    @Property
    void oneMoreLogNeverShortensARun(
            @ForAll("journeys") List<Logging> journey,
            @ForAll("loggings") Logging more,
            @ForAll("moments") Instant now,
            @ForAll("zones") ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        PracticeSummary before = PracticeSummary.of(history(journey), today);
        PracticeSummary after = PracticeSummary.of(
                history(Stream.concat(journey.stream(), Stream.of(more)).toList()), today);

        assertThat(after.longestRunDays()).isGreaterThanOrEqualTo(before.longestRunDays());
        assertThat(after.currentRunDays()).isGreaterThanOrEqualTo(before.currentRunDays());
        assertThat(after.currentRunDays()).isLessThanOrEqualTo(after.longestRunDays());
    }

    private static int countOfLast(int length, LocalDate today, Set<LocalDate> days) {
        int count = 0;
        for (int back = 0; back < length; back++) {
            count += days.contains(today.minusDays(back)) ? 1 : 0;
        }
        return count;
    }

    private static int runUpTo(LocalDate last, Set<LocalDate> days) {
        int run = 0;
        while (days.contains(last.minusDays(run))) {
            run++;
        }
        return run;
    }

    private static Map<PracticeKind, Long> byKind(List<Logging> journey, LocalDate today) {
        Map<PracticeKind, Long> counts = new HashMap<>();
        journey.stream().filter(log -> isRecent(log, today)).forEach(log -> counts.merge(log.kind(), 1L, Long::sum));
        return counts;
    }

    private static Map<Context, Long> byContext(List<Logging> journey, LocalDate today) {
        Map<Context, Long> counts = new HashMap<>();
        journey.stream().filter(log -> isRecent(log, today)).forEach(log -> counts.merge(log.context(), 1L, Long::sum));
        return counts;
    }

    private static boolean isRecent(Logging log, LocalDate today) {
        return log.date().isAfter(today.minusDays(28)) && !log.date().isAfter(today);
    }

    /** As the database gives it: one row a day, kind and context. */
    private static List<PracticeDay> history(List<Logging> journey) {
        Map<PracticeDay, Long> counts = new HashMap<>();
        journey.forEach(log -> counts.merge(new PracticeDay(log.date(), log.kind(), log.context(), 0), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(row -> new PracticeDay(
                        row.getKey().localDate(),
                        row.getKey().kind(),
                        row.getKey().context(),
                        row.getValue()))
                .toList();
    }

    @Provide
    Arbitrary<List<Logging>> journeys() {
        return loggings().list().ofMaxSize(150);
    }

    @Provide
    Arbitrary<Logging> loggings() {
        return Combinators.combine(
                        moments(),
                        zones(),
                        Arbitraries.of(0, 0, 1, 2),
                        Arbitraries.of(PracticeKind.class),
                        Arbitraries.of(Context.class))
                .as(Logging::new);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(FIRST.getEpochSecond(), LAST.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    /** With and without daylight-saving time, by half an hour, and the first and the last to begin a day. */
    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Madrid",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Asia/Tokyo",
                        "Pacific/Kiritimati",
                        "Pacific/Pago_Pago",
                        "UTC")
                .map(ZoneId::of);
    }
}
