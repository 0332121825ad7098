package app.haven.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the own sessions. It says neither where nor from which address: Haven does not keep that. */
@Schema(name = "Session", description = "One of the own sessions. Where it is used from is not kept.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionResponse(
        @Schema(required = true, examples = "01890a5d-b1f2-7c3e-8d4a-5e6f7a8b9c0d")
        UUID id,

        @Schema(
                description = "What the client called itself when it signed in.",
                examples = "Ana's phone",
                maxLength = 80)
        String device,

        @Schema(required = true, description = "When it was signed in.", examples = "2026-03-01T07:30:00Z")
        Instant createdAt,

        @Schema(required = true, description = "When it was last refreshed.", examples = "2026-03-02T18:05:00Z")
        Instant lastUsedAt,

        @Schema(required = true, description = "When it ends at the latest.", examples = "2026-08-28T07:30:00Z")
        Instant expiresAt,

        @Schema(required = true, description = "Whether it is the session of this request.", examples = "true")
        boolean current) {}
