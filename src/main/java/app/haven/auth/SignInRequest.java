package app.haven.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Email and password. */
@Schema(description = "Email and password.")
public record SignInRequest(
        @NotNull @Size(max = 254) @Schema(format = "email", examples = "ana@example.org")
        String email,

        @NotNull @Size(max = 512) @Schema(format = "password", examples = "seven quiet boats at dawn")
        String password,

        @Size(max = 80)
        @Schema(description = "A name for this device, shown in the list of sessions.", examples = "Ana's phone")
        String device) {

    @Override
    public String toString() {
        return "SignInRequest[redacted]";
    }
}
