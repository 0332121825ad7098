package app.haven.auth;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Public keys as RFC 7517 has them. */
@Schema(name = "JsonWebKeySet", description = "The public keys that verify access tokens (RFC 7517).")
public record JsonWebKeySetResponse(
        @Schema(description = "All keys whose tokens can still be alive.", maxItems = 10)
        List<PublicKey> keys) {

    /** One RSA public key (RFC 7518 section 6.3.1). */
    @Schema(name = "JsonWebKey", description = "One RSA public key (RFC 7518 section 6.3.1).")
    public record PublicKey(
            @Schema(description = "Key type.", examples = "RSA", maxLength = 10)
            String kty,

            @Schema(description = "Key id, as in a token's header.", examples = "9f0c2a9e7d3b4c18", maxLength = 64)
            String kid,

            @Schema(description = "Use: signatures.", examples = "sig", maxLength = 10)
            String use,

            @Schema(description = "Algorithm.", examples = "RS256", maxLength = 10)
            String alg,

            @Schema(
                    description = "Modulus, base64url.",
                    examples = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78",
                    maxLength = 1500)
            String n,

            @Schema(description = "Exponent, base64url.", examples = "AQAB", maxLength = 10)
            String e) {}
}
