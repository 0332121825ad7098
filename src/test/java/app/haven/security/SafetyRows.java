package app.haven.security;

import static app.haven.security.Row.own;

import app.haven.testing.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Who may not: check-ins, day signals, growth and commitments. */
final class SafetyRows {

    static final List<Row> ROWS = List.of(
            //                             X    B    F
            own("checkIn", 201, 201, 201).with((world, id) -> checkIn()),
            own("listCheckIns", 200, 200, 200),
            own("getCheckIn", 404, 404, 404).on("A's check-in", world -> world.checkIn),
            own("changeCheckIn", 404, 404, 404)
                    .on("A's check-in", world -> world.checkIn)
                    .with((world, id) -> Map.of("innerSafety", 1)),
            own("deleteCheckIn", 404, 404, 404).on("A's check-in", world -> world.checkIn),
            // The stranger and the partner have somebody to send it to; A's own stays as it is.
            own("sendDaySignal", 200, 200, 409)
                    .with((world, id) -> Map.of("code", "OPEN", "timeZone", Member.ZONE))
                    .altering(),
            own("getDaySignal", 404, 404, 404),
            own("takeDaySignalBack", 404, 404, 404),
            own("getPartnersDaySignal", 404, 200, 404),
            own("rateCapacity", 201, 201, 201).with((world, id) -> rating()),
            own("listCapacityRatings", 200, 200, 200),
            own("getCapacityRating", 404, 404, 404).on("A's rating", world -> world.rating),
            own("changeCapacityRating", 404, 404, 404)
                    .on("A's rating", world -> world.rating)
                    .with((world, id) -> Map.of("rating", 1)),
            own("deleteCapacityRating", 404, 404, 404).on("A's rating", world -> world.rating),
            own("setCapacityGoal", 201, 201, 201).with((world, id) -> goal()),
            own("listCapacityGoals", 200, 200, 200),
            own("getCapacityGoal", 404, 404, 404).on("A's goal", world -> world.goal),
            own("changeCapacityGoal", 404, 404, 404)
                    .on("A's goal", world -> world.goal)
                    .with((world, id) -> Map.of("status", "REACHED")),
            own("deleteCapacityGoal", 404, 404, 404).on("A's goal", world -> world.goal),
            own("commit", 201, 201, 201).with((world, id) -> Map.of("words", "For my part I will listen.")),
            own("listOwnCommitments", 200, 200, 200),
            own("listSharedCommitments", 200, 200, 200),
            own("getCommitment", 404, 404, 404).on("A's private commitment", world -> world.privateCommitment),
            own("getCommitment", 404, 200, 404).on("A's shared commitment", world -> world.sharedCommitment),
            own("changeCommitment", 404, 404, 404)
                    .on("A's private commitment", world -> world.privateCommitment)
                    .with((world, id) -> Map.of("status", "KEPT")),
            own("changeCommitment", 404, 404, 404)
                    .on("A's shared commitment", world -> world.sharedCommitment)
                    .with((world, id) -> Map.of("status", "KEPT")),
            own("deleteCommitment", 404, 404, 404).on("A's private commitment", world -> world.privateCommitment),
            own("deleteCommitment", 404, 404, 404).on("A's shared commitment", world -> world.sharedCommitment),
            own("shareCommitment", 404, 404, 404).on("A's private commitment", world -> world.privateCommitment),
            own("shareCommitment", 404, 404, 404).on("A's shared commitment", world -> world.sharedCommitment),
            own("withdrawCommitment", 404, 404, 404).on("A's private commitment", world -> world.privateCommitment),
            own("withdrawCommitment", 404, 404, 404).on("A's shared commitment", world -> world.sharedCommitment));

    private SafetyRows() {}

    static Map<String, Object> checkIn() {
        return Map.of("localDate", yesterday(), "timeZone", Member.ZONE, "innerSafety", 4, "relationshipSafety", 3);
    }

    static Map<String, Object> rating() {
        return Map.of(
                "localDate", yesterday(), "timeZone", Member.ZONE, "capacity", "STAYING_OPEN_HEARTED", "rating", 3);
    }

    static Map<String, Object> goal() {
        return Map.of("capacity", "STAYING_OPEN_HEARTED", "targetRating", 4);
    }

    static Map<String, Object> signal() {
        return Map.of(
                "code",
                "TENDER",
                "note",
                World.SIGNAL_NOTE,
                "timeZone",
                Member.ZONE,
                "expiresAt",
                Instant.now()
                        .plus(1, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
    }

    private static String yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    }
}
