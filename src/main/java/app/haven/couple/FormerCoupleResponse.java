package app.haven.couple;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A couple that has ended. */
@Schema(name = "FormerCouple", description = "A couple that has ended.")
public record FormerCoupleResponse(
        @Schema(required = true, examples = "01890a5e-0b7d-7f00-8a1b-2c3d4e5f6a7b")
        UUID id,

        @Schema(required = true, examples = "2026-03-01T07:30:00Z")
        Instant since,

        @Schema(required = true, examples = "2026-09-01T20:15:00Z")
        Instant until,

        @Schema(
                required = true,
                description = "True when the other left and wanted it said. Nothing more is ever said about it.",
                examples = "false")
        boolean partnerSaidGoodbye,

        @Schema(
                required = true,
                description =
                        "Whether the other, on leaving, left readable to this member what it had shared: reflections, and"
                                + " what it had put or answered to prompts that were revealed.",
                examples = "false")
        boolean reflectionsLeftReadable) {}
