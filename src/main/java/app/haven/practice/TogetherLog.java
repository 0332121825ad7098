package app.haven.practice;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one member shows the partner of a log "together": the bare facts, to be confirmed. */
@Schema(
        name = "TogetherLog",
        description = "What the partner says the two practised together: the bare facts, to be confirmed or left.")
public record TogetherLog(
        @Schema(required = true, examples = "01890a5f-3c4d-7e5f-8a6b-7c8d9e0f1a2b")
        UUID id,

        @Schema(required = true, examples = "TIME_TOGETHER") PracticeKind kind,

        @Schema(required = true, examples = "2026-03-01") LocalDate localDate,

        @Schema(
                required = true,
                description = "Duration in minutes.",
                examples = "30",
                format = "int32",
                minimum = "1",
                maximum = "1440")
        int minutes,

        @Schema(required = true, description = "Whether this member has confirmed it.", examples = "false")
        boolean joint) {}
