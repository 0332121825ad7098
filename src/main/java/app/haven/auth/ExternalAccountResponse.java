package app.haven.auth;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new account. */
@Schema(name = "ExternalAccount", description = "The new account; the same token now signs in to it.")
public record ExternalAccountResponse(
        @Schema(required = true, examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID userId) {}
