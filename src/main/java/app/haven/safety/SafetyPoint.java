package app.haven.safety;

import java.time.LocalDate;

/**
 * What the check-ins of one bucket add up to, each series for itself.
 *
 * @param start the first day of the bucket
 * @param relationshipCount how many of the check-ins rate the relationship
 * @param relationshipMean null when none does
 */
public record SafetyPoint(
        LocalDate start, long checkIns, Double innerMean, long relationshipCount, Double relationshipMean) {}
