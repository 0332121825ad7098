package app.haven.insight;

import app.haven.trigger.Fear;
import app.haven.trigger.Reaction;
import app.haven.trigger.TriggerCounts;
import app.haven.vocabulary.Context;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What triggers went with, and when they came. */
@Schema(description = "How often triggers were logged, by what they went with. What has no log is absent.")
public record TriggerInsight(
        @Schema(
                required = true,
                description = "A log with several fears and reactions counts once for each pair of them.",
                maxItems = 50)
        List<FearAndReaction> byFearAndReaction,

        @Schema(required = true, maxItems = 4) List<InContext> byContext,

        @Schema(required = true, description = "Where the member was at the time.", maxItems = 168)
        List<AtHour> byWeekdayAndHour) {

    /** One fear and one reaction to it. */
    @Schema(name = "TriggersByFearAndReaction", description = "Logs with this fear and this reaction.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FearAndReaction(
            @Schema(required = true, examples = "REJECTION") Fear fear,

            @Schema(description = "Absent for logs that name none.", examples = "WITHDRAWING")
            Reaction reaction,

            @Schema(required = true, description = "How many logs.", examples = "9")
            long logs) {}

    /** One state of things. */
    @Schema(name = "TriggersByContext", description = "Logs in this context.")
    public record InContext(
            @Schema(required = true, examples = "CONFLICT") Context context,

            @Schema(required = true, description = "How many logs.", examples = "12")
            long logs) {}

    /** One hour of one day of the week. */
    @Schema(name = "TriggersByWeekdayAndHour", description = "Logs on this weekday in this hour.")
    public record AtHour(
            @Schema(required = true, examples = "SUNDAY") DayOfWeek weekday,

            @Schema(
                    required = true,
                    description = "The local hour, 0 to 23.",
                    examples = "19",
                    format = "int32",
                    minimum = "0",
                    maximum = "23")
            int hour,

            @Schema(required = true, description = "How many logs.", examples = "3")
            long logs) {}

    static TriggerInsight of(TriggerCounts counts) {
        return new TriggerInsight(
                counts.byFearAndReaction().stream()
                        .map(count -> new FearAndReaction(count.fear(), count.reaction(), count.logs()))
                        .toList(),
                counts.byContext().stream()
                        .map(count -> new InContext(count.context(), count.logs()))
                        .toList(),
                counts.byHour().stream()
                        .map(count -> new AtHour(count.weekday(), count.hour(), count.logs()))
                        .toList());
    }
}
