package app.haven.practice;

import app.haven.http.Versioned;
import app.haven.vocabulary.Context;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One practice log, as only its owner sees it. */
@Schema(name = "PracticeLog", description = "What a member has practised, as only that member sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PracticeLogResponse(
        @Schema(required = true, examples = "01890a5f-3c4d-7e5f-8a6b-7c8d9e0f1a2b")
        UUID id,

        @Schema(required = true, examples = "8f6b2f0e-54f1-4c37-9a53-0d5a4a1c7b11")
        UUID practiceId,

        @Schema(required = true, examples = "BREATHING") PracticeKind kind,

        @Schema(required = true, description = "The day where the member was.", examples = "2026-03-01")
        LocalDate localDate,

        @Schema(
                required = true,
                description = "IANA time zone where the member was.",
                examples = "Europe/Madrid",
                maxLength = 64)
        String timeZone,

        @Schema(
                required = true,
                description = "Duration in minutes.",
                examples = "12",
                format = "int32",
                minimum = "1",
                maximum = "1440")
        int minutes,

        @Schema(required = true, examples = "PEACEFUL") Context context,

        @Schema(
                description = "1 (not at all) to 5 (very).",
                examples = "2",
                format = "int32",
                minimum = "1",
                maximum = "5")
        Integer calmBefore,

        @Schema(
                description = "1 (not at all) to 5 (very).",
                examples = "4",
                format = "int32",
                minimum = "1",
                maximum = "5")
        Integer calmAfter,

        @Schema(examples = "I noticed how fast my breath was.", maxLength = 10_000)
        String note,

        @Schema(required = true, description = "The member says it was with the partner.", examples = "false")
        boolean together,

        @Schema(required = true, description = "The partner has confirmed it.", examples = "false")
        boolean joint,

        @Schema(required = true, examples = "2026-03-01T07:30:00Z")
        Instant createdAt,

        @JsonIgnore int version)
        implements Versioned {}
