package app.haven.couple;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The member's open invitation, without its code. */
@Schema(name = "OpenInvitation", description = "The member's open invitation. Its code cannot be shown again.")
public record OpenInvitationResponse(
        @Schema(required = true, examples = "2026-03-01T07:30:00Z")
        Instant createdAt,

        @Schema(required = true, description = "Until when it can be accepted.", examples = "2026-03-04T07:30:00Z")
        Instant expiresAt) {}
