package app.haven.trigger;

import java.util.List;

/** How often what was triggered, in which context, and when; what never was is absent. */
public record TriggerCounts(
        List<FearReactionCount> byFearAndReaction, List<ContextCount> byContext, List<HourCount> byHour) {}
