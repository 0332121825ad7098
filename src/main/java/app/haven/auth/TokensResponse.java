package app.haven.auth;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signed-in session's tokens. */
@Schema(name = "Tokens", description = "What a signed-in client holds.")
public record TokensResponse(
        @Schema(required = true, examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID userId,

        @Schema(required = true, examples = "01890a5d-b1f2-7c3e-8d4a-5e6f7a8b9c0d")
        UUID sessionId,

        @Schema(required = true, description = "Always `Bearer`.", examples = "Bearer", maxLength = 10)
        String tokenType,

        @Schema(
                required = true,
                description = "Signed JWT (RFC 9068) for the `Authorization` header.",
                examples = "eyJ0eXAiOiJhdCtqd3QiLCJraWQiOiI5ZjBjIn0.e30.c2ln",
                maxLength = 4000)
        String accessToken,

        @Schema(
                required = true,
                description = "Seconds until the access token expires.",
                examples = "600",
                format = "int64",
                minimum = "1",
                maximum = "900")
        long expiresIn,

        @Schema(
                required = true,
                description = "Opaque; good for one refresh. Presenting a spent one ends the session.",
                examples = "kq3v0Xl2Zb8Jm5Rt7Yw9Ns1Pc4Hf6Ga0Ld2Ke8Uo3I",
                maxLength = 100)
        String refreshToken) {

    @Override
    public String toString() {
        return "Tokens[redacted]";
    }
}
