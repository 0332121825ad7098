package app.haven.safety;

import app.haven.time.IanaTimeZone;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a member wants to come to rate one of the own capacities. */
@Schema(description = "How a member wants to come to rate one of the own capacities.")
public record CapacityGoalRequest(
        @NotNull @Schema(examples = "STANDING_UP_FOR_MYSELF")
        Capacity capacity,

        @NotNull
        @Min(1)
        @Max(5)
        @Schema(description = "1 (hardly ever) to 5 (nearly always).", examples = "4", format = "int32")
        Integer targetRating,

        @Schema(
                description = "By when, if that matters; not earlier than today when it is set.",
                examples = "2026-06-30")
        LocalDate targetDate,

        @IanaTimeZone
        @Schema(
                description = "IANA time zone of `targetDate`, needed with it.",
                examples = "Europe/Madrid",
                maxLength = 64)
        String timeZone,

        @Schema(description = "`OPEN` if left out.", examples = "OPEN")
        GoalStatus status,

        @Size(max = 10_000) @Schema(description = "Sealed.", examples = "Say what I need before I am angry.")
        String note) {

    public CapacityGoalRequest {
        status = status == null ? GoalStatus.OPEN : status;
    }

    @Override
    public String toString() {
        return "CapacityGoalRequest[redacted]";
    }
}
