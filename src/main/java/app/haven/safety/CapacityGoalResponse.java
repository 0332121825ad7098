package app.haven.safety;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One goal for a capacity, as only its owner sees it. */
@Schema(name = "CapacityGoal", description = "A goal for an own capacity, as only that member sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CapacityGoalResponse(
        @Schema(required = true, examples = "01890a63-4d5e-7f6a-9b7c-8d9e0f1a2b3c")
        UUID id,

        @Schema(required = true, examples = "STANDING_UP_FOR_MYSELF")
        Capacity capacity,

        @Schema(
                required = true,
                description = "1 (hardly ever) to 5 (nearly always).",
                examples = "4",
                format = "int32",
                minimum = "1",
                maximum = "5")
        int targetRating,

        @Schema(description = "By when.", examples = "2026-06-30")
        LocalDate targetDate,

        @Schema(description = "IANA time zone of `targetDate`.", examples = "Europe/Madrid", maxLength = 64)
        String timeZone,

        @Schema(required = true, examples = "OPEN") GoalStatus status,

        @Schema(examples = "Say what I need before I am angry.", maxLength = 10_000)
        String note,

        @Schema(required = true, examples = "2026-03-01T20:00:00Z")
        Instant createdAt,

        @JsonIgnore int version)
        implements Versioned {}
