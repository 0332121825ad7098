package app.haven.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refresh token, to be used up. */
@Schema(description = "A refresh token, to be used up.")
public record RefreshRequest(
        @NotNull @Size(max = 200) @Schema(examples = "kq3v0Xl2Zb8Jm5Rt7Yw9Ns1Pc4Hf6Ga0Ld2Ke8Uo3I")
        String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[redacted]";
    }
}
