package app.haven.safety;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A check-in, or the rating of a capacity.
 *
 * @param ratings of a check-in, those that it has
 * @param capacity null for a check-in
 * @param rating null for a check-in
 */
@SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
record SafetyRecord(
        UUID id,
        LocalDate localDate,
        Map<CheckInRating, Integer> ratings,
        Capacity capacity,
        Integer rating,
        byte[] sealedNote) {

    boolean isCheckIn() {
        return capacity == null;
    }

    @Override
    public String toString() {
        return "SafetyRecord[id=%s]".formatted(id);
    }
}
