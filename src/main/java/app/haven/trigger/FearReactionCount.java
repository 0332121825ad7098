package app.haven.trigger;

/**
 * How many logs have this fear with this reaction. A log counts once for each pair of its own.
 *
 * @param reaction null for those with that fear and no reaction
 */
public record FearReactionCount(Fear fear, Reaction reaction, long logs) {}
