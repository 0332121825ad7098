package app.haven.insight;

import app.haven.practice.PracticeWeek;
import app.haven.trigger.OpennessTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hipparchus.stat.descriptive.rank.Median;

/**
 * Whether the way back to openness is shorter in weeks that follow more practice in peaceful times. Whoever practises more
 * may differ in much else, so this is an association and no proof.
 */
@Schema(
        description = "The way back to openness in weeks (Monday to Sunday) that follow a week with more practice in"
                + " peaceful times, beside weeks that follow one with less. Only weeks with a trigger count, each with"
                + " the whole week before it. The split is at the median of the peaceful minutes of those weeks before;"
                + " a week with just the median counts as less.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PracticeEffectInsight(
        @Schema(
                required = true,
                description = "How to read it.",
                examples = PracticeEffectInsight.READING,
                maxLength = 100)
        String reading,

        @Schema(
                required = true,
                description = "Whether both groups have at least 4 weeks and 8 triggers; without, nothing is compared.",
                examples = "true")
        boolean enoughData,

        @Schema(
                description =
                        "Weeks with more peaceful minutes than this are those with more practice; absent when there"
                                + " are no weeks.",
                examples = "62.5",
                type = SchemaType.NUMBER,
                format = "double",
                minimum = "0",
                maximum = "1000000")
        Double splitAtMinutes,

        @Schema(required = true, description = "After weeks with more practice.")
        PracticeGroup more,

        @Schema(required = true, description = "After weeks with less practice.")
        PracticeGroup less,

        @Schema(
                description = "The median after more practice minus that after less: negative when the way back was"
                        + " shorter after more. Absent when either is.",
                examples = "-20",
                type = SchemaType.INTEGER,
                format = "int64",
                minimum = "-9007199254740991",
                maximum = "9007199254740991")
        Long differenceMinutes,

        @Schema(
                description = "Two-sided, of the log-rank statistic over 1999 random permutations of the weeks:"
                        + " (b + 1) / (1999 + 1) when b of them differ at least as much. The same records always give"
                        + " the same. Absent without enough data.",
                examples = "0.031",
                type = SchemaType.NUMBER,
                format = "double",
                minimum = "0",
                maximum = "1")
        Double pValue) {

    static final String READING = "association, not cause";

    /** With 4 weeks of each kind there are 70 splits, so that chance alone may be ruled out at all. */
    private static final int LEAST_WEEKS = 4;

    private static final int LEAST_TRIGGERS = 8;

    /** A week with a trigger: what was practised in the week before, and how long the ways back took. */
    private record Week(long minutesBefore, List<Stay> stays) {}

    /**
     * @param practised the weeks with practice
     * @param times the ways back of each week with a trigger
     */
    static PracticeEffectInsight of(List<PracticeWeek> practised, List<OpennessTime> times) {
        List<Week> weeks = weeks(practised, times);
        if (weeks.isEmpty()) {
            PracticeGroup none = group(List.of());
            return new PracticeEffectInsight(READING, false, null, none, none, null, null);
        }
        double split = new Median()
                .evaluate(weeks.stream().mapToDouble(Week::minutesBefore).toArray());
        PracticeGroup more = group(
                weeks.stream().filter(week -> week.minutesBefore() > split).toList());
        PracticeGroup less = group(
                weeks.stream().filter(week -> week.minutesBefore() <= split).toList());
        if (!isEnough(more) || !isEnough(less)) {
            return new PracticeEffectInsight(
                    READING, false, split, withoutMedian(more), withoutMedian(less), null, null);
        }
        return new PracticeEffectInsight(
                READING, true, split, more, less, difference(more, less), pValue(weeks, split));
    }

    private static List<Week> weeks(List<PracticeWeek> practised, List<OpennessTime> times) {
        Map<LocalDate, Long> minutes =
                practised.stream().collect(Collectors.toMap(PracticeWeek::start, PracticeWeek::peacefulMinutes));
        Map<LocalDate, List<Stay>> stays = times.stream()
                .collect(Collectors.groupingBy(
                        OpennessTime::start,
                        TreeMap::new,
                        Collectors.mapping(TimeToOpennessInsight::stay, Collectors.toList())));
        List<Week> weeks = new ArrayList<>();
        stays.forEach((start, ofWeek) -> weeks.add(new Week(minutes.getOrDefault(start.minusWeeks(1), 0L), ofWeek)));
        return weeks;
    }

    private static PracticeGroup group(List<Week> weeks) {
        return new PracticeGroup(
                weeks.size(),
                OpennessMedian.of(
                        weeks.stream().flatMap(week -> week.stays().stream()).toList()));
    }

    private static boolean isEnough(PracticeGroup group) {
        return group.weeks() >= LEAST_WEEKS && group.openness().n() >= LEAST_TRIGGERS;
    }

    private static PracticeGroup withoutMedian(PracticeGroup group) {
        return new PracticeGroup(group.weeks(), group.openness().withoutMedian());
    }

    private static Long difference(PracticeGroup more, PracticeGroup less) {
        Long medianMore = more.openness().medianMinutes();
        Long medianLess = less.openness().medianMinutes();
        return medianMore == null || medianLess == null ? null : medianMore - medianLess;
    }

    private static double pValue(List<Week> weeks, double split) {
        boolean[] isMore = new boolean[weeks.size()];
        for (int i = 0; i < isMore.length; i++) {
            isMore[i] = weeks.get(i).minutesBefore() > split;
        }
        return new LogRank(weeks.stream().map(Week::stays).toList()).pValue(isMore);
    }
}
