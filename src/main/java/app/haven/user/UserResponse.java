package app.haven.user;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The own account as its member sees it. */
@Schema(description = "The own account, as only its member sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserResponse(
        @Schema(required = true, examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(
                required = true,
                description = "The verified address.",
                format = "email",
                examples = "ana@example.org",
                maxLength = 254)
        String email,

        @Schema(
                required = true,
                description = "How the partner sees the member named.",
                examples = "Ana",
                maxLength = 80)
        String displayName,

        @Schema(required = true, description = "BCP 47 language tag.", examples = "es-MX", maxLength = 35)
        String locale,

        @Schema(required = true, description = "IANA time zone.", examples = "Europe/Madrid", maxLength = 64)
        String timeZone,

        @Schema(required = true) NotificationPreferences notifications,

        @Schema(
                description = "What the member turns to for guidance; absent until told.",
                examples = "My grandmother's kindness",
                maxLength = 500)
        String sourceOfGuidance,

        @Schema(required = true, description = "When the account was made.", examples = "2026-03-01T07:30:00Z")
        Instant createdAt,

        @JsonIgnore int version)
        implements Versioned {}
