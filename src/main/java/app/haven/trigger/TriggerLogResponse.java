package app.haven.trigger;

import app.haven.http.Versioned;
import app.haven.vocabulary.Context;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One trigger log, as only its owner sees it. */
@Schema(name = "TriggerLog", description = "What was triggered in a member, as only that member sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TriggerLogResponse(
        @Schema(required = true, examples = "01890a61-2b3c-7d4e-8f5a-6b7c8d9e0f1a")
        UUID id,

        @Schema(required = true, examples = "2026-03-01T18:40:00Z")
        Instant occurredAt,

        @Schema(
                required = true,
                description = "IANA time zone where the member was.",
                examples = "Europe/Madrid",
                maxLength = 64)
        String timeZone,

        @Schema(required = true, description = "The day where the member was.", examples = "2026-03-01")
        LocalDate localDate,

        @Schema(
                required = true,
                description = "In the order of the vocabulary.",
                uniqueItems = true,
                minItems = 1,
                maxItems = 5)
        List<Fear> fears,

        @Schema(
                required = true,
                description = "The member's own, in the order of the vocabulary.",
                uniqueItems = true,
                maxItems = 9)
        List<Reaction> reactions,

        @Schema(
                required = true,
                description = "1 (hardly) to 5 (very).",
                examples = "4",
                format = "int32",
                minimum = "1",
                maximum = "5")
        int intensity,

        @Schema(required = true, examples = "TRIGGERED") Context context,

        @Schema(required = true, description = "\"I left myself.\"", examples = "true")
        boolean leftMyself,

        @Schema(examples = "My chest went tight when the door closed.", maxLength = 10_000)
        String note,

        @Schema(required = true, examples = "RETURNED") TriggerState state,

        @Schema(description = "When the member came back to openness.", examples = "2026-03-01T19:25:00Z")
        Instant returnedAt,

        @Schema(description = "By which practice.", examples = "8f6b2f0e-54f1-4c37-9a53-0d5a4a1c7b11")
        UUID practiceId,

        @Schema(
                description = "How open: 1 (hardly) to 5 (very).",
                examples = "4",
                format = "int32",
                minimum = "1",
                maximum = "5")
        Integer openness,

        @Schema(description = "Full minutes from the trigger to the return.", examples = "45")
        Long minutesToOpenness,

        @Schema(description = "When it was closed without a return.", examples = "2026-03-02T08:00:00Z")
        Instant closedAt,

        @Schema(required = true, examples = "2026-03-01T18:55:00Z")
        Instant createdAt,

        @JsonIgnore int version)
        implements Versioned {}
