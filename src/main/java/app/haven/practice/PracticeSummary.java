package app.haven.practice;

import app.haven.vocabulary.Context;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the logs add up to on a day. A day without practice is a fact, never a failure: nothing here is a score.
 *
 * <p>The current run is the number of days in a row with practice up to today, or up to yesterday as long as today has
 * none: a day is not missed before it is over.
 */
@Schema(description = "What the own logs add up to. A day without practice is a fact, never a failure.")
public record PracticeSummary(
        @Schema(required = true, description = "The member's local day that counts as today.", examples = "2026-03-28")
        LocalDate today,

        @Schema(
                required = true,
                description = "Days with practice among the last 7, today included.",
                examples = "5",
                format = "int32",
                minimum = "0",
                maximum = "7")
        int daysPractisedOfLast7,

        @Schema(
                required = true,
                description = "Days with practice among the last 28, today included.",
                examples = "19",
                format = "int32",
                minimum = "0",
                maximum = "28")
        int daysPractisedOfLast28,

        @Schema(
                required = true,
                description = "Days in a row with practice up to today, or up to yesterday while today has none.",
                examples = "3",
                format = "int32",
                minimum = "0",
                maximum = "1000000")
        int currentRunDays,

        @Schema(
                required = true,
                description = "The most days in a row ever.",
                examples = "11",
                format = "int32",
                minimum = "0",
                maximum = "1000000")
        int longestRunDays,

        @Schema(required = true, description = "Logs of the last 28 days by kind; kinds without a log are absent.")
        Map<PracticeKind, Long> logsByKindOfLast28Days,

        @Schema(
                required = true,
                description = "Logs of the last 28 days by context; contexts without a log are absent.")
        Map<Context, Long> logsByContextOfLast28Days) {

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    static PracticeSummary of(Collection<PracticeDay> history, LocalDate today) {
        TreeSet<LocalDate> days = history.stream()
                .map(PracticeDay::localDate)
                .filter(day -> !day.isAfter(today))
                .collect(Collectors.toCollection(TreeSet::new));
        List<PracticeDay> recent = history.stream()
                .filter(day -> !day.localDate().isAfter(today))
                .filter(day -> day.localDate().isAfter(today.minusDays(FOUR_WEEKS)))
                .toList();
        return new PracticeSummary(
                today,
                days.tailSet(today.minusDays(WEEK), false).size(),
                days.tailSet(today.minusDays(FOUR_WEEKS), false).size(),
                currentRun(days, today),
                longestRun(days),
                count(recent, PracticeDay::kind),
                count(recent, PracticeDay::context));
    }

    private static int currentRun(TreeSet<LocalDate> days, LocalDate today) {
        LocalDate day = days.contains(today) ? today : today.minusDays(1);
        int run = 0;
        while (days.contains(day)) {
            run++;
            day = day.minusDays(1);
        }
        return run;
    }

    private static int longestRun(TreeSet<LocalDate> days) {
        int longest = 0;
        int run = 0;
        LocalDate previous = null;
        for (LocalDate day : days) {
            run = previous != null && previous.plusDays(1).equals(day) ? run + 1 : 1;
            longest = Math.max(longest, run);
            previous = day;
        }
        return longest;
    }

    private static <K> Map<K, Long> count(List<PracticeDay> days, Function<PracticeDay, K> by) {
        return days.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(PracticeDay::logs)));
    }
}
