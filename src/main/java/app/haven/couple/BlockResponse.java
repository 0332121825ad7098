package app.haven.couple;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whom the member keeps away. */
@Schema(name = "Block", description = "Somebody whom the member keeps away. Nobody else can see it.")
public record BlockResponse(
        @Schema(
                required = true,
                description = "The blocked account.",
                examples = "01890a5d-c0de-7b1a-9f00-a1b2c3d4e5f6")
        UUID memberId,

        @Schema(required = true, description = "Since when.", examples = "2026-03-01T07:30:00Z")
        Instant since) {}
