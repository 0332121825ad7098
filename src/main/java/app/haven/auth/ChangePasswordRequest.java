package app.haven.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The current password proves that it is the member who changes it. */
@Schema(description = "The current password proves that it is the member who changes it.")
public record ChangePasswordRequest(
        @NotNull @Size(max = 512) @Schema(format = "password", examples = "seven quiet boats at dawn")
        String currentPassword,

        @NotNull
        @Size(max = 512)
        @Schema(
                description = "15 to 128 characters (code points), any of them; no common password.",
                format = "password",
                examples = "nine lanterns on the river")
        String newPassword) {

    @Override
    public String toString() {
        return "ChangePasswordRequest[redacted]";
    }
}
