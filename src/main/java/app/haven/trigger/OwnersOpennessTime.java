package app.haven.trigger;

import app.haven.therapy.ClientRecords.Period;
import java.util.UUID;

/**
 * How many of one owner's triggers in a period took so long.
 *
 * @param minutes as {@link OpennessTime#minutes} has them
 * @param returned false for those that are censored
 */
public record OwnersOpennessTime(UUID ownerId, Period period, long minutes, boolean returned, long logs) {}
