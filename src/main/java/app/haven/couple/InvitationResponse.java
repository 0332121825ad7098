package app.haven.couple;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new invitation. */
@Schema(name = "Invitation", description = "A new invitation. Its code is shown this once and kept only as a digest.")
public record InvitationResponse(
        @Schema(
                required = true,
                description = "Give it to the person to pair with. Case, hyphens and spaces do not matter.",
                examples = "7KQ2-M9XD-4TVB-C3RW",
                maxLength = 19)
        String code,

        @Schema(required = true, examples = "2026-03-01T07:30:00Z")
        Instant createdAt,

        @Schema(required = true, description = "Until when it can be accepted.", examples = "2026-03-04T07:30:00Z")
        Instant expiresAt) {

    @Override
    public String toString() {
        return "Invitation[redacted]";
    }
}
