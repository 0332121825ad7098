package app.haven.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proves that the registering person reads the address. */
@Schema(description = "Proves that the registering person reads the address.")
public record VerifyEmailRequest(
        @NotNull @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID registrationId,

        @NotNull
        @Size(max = 8)
        @Pattern(regexp = "^[0-9]{8}$", message = "must be the 8 digits of the mail")
        @Schema(description = "The 8 digits of the mail.", examples = "48151623")
        String code,

        @Size(max = 80)
        @Schema(description = "A name for this device, shown in the list of sessions.", examples = "Ana's phone")
        String device) {

    @Override
    public String toString() {
        return "VerifyEmailRequest[redacted]";
    }
}
