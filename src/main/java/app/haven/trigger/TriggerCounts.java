package app.haven.trigger;

import app.haven.vocabulary.Context;
import java.time.DayOfWeek;
import java.util.List;

/** How often what was triggered, in which context, and when; what never was is absent. */
public record TriggerCounts(
        List<FearReactionCount> fearsByReactions, List<ContextCount> contexts, List<HourCount> weekdaysAndHours) {

    /**
     * A log counts once for each of its fears with each of its reactions.
     *
     * @param reaction null for logs with that fear and no reaction
     */
    public record FearReactionCount(Fear fear, Reaction reaction, long logs) {}

    public record ContextCount(Context context, long logs) {}

    /** By the local time where the member was. */
    public record HourCount(DayOfWeek weekday, int hour, long logs) {}
}
