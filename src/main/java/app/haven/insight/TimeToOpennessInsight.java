package app.haven.insight;

import app.haven.trigger.OpennessTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long the way back to openness took, in all and month by month. */
@Schema(description = "How long the way back to openness took, in all and month by month.")
public record TimeToOpennessInsight(
        @Schema(required = true) OpennessMedian overall,

        @Schema(required = true, description = "By time; a month without a trigger is absent.", maxItems = 61)
        List<OpennessMonth> months) {

    /** @param times of each month */
    static TimeToOpennessInsight of(List<OpennessTime> times) {
        return new TimeToOpennessInsight(
                OpennessMedian.of(
                        times.stream().map(TimeToOpennessInsight::stay).toList()),
                times.stream()
                        .collect(Collectors.groupingBy(
                                OpennessTime::start,
                                TreeMap::new,
                                Collectors.mapping(TimeToOpennessInsight::stay, Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(month -> new OpennessMonth(month.getKey(), OpennessMedian.of(month.getValue())))
                        .toList());
    }

    static Stay stay(OpennessTime time) {
        return new Stay(time.minutes(), time.returned(), time.logs());
    }
}
