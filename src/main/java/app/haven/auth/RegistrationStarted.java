package app.haven.auth;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same answer whether or not the address has an account already. */
@Schema(description = "A code has been mailed; it and this id verify the email.")
public record RegistrationStarted(
        @Schema(required = true, description = "Goes with the code.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID registrationId) {}
