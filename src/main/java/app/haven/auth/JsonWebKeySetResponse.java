package app.haven.auth;

import java.util.List;

/** Public keys as RFC 7517 has them. */
public record JsonWebKeySetResponse(List<PublicKey> keys) {

    /** One RSA public key (RFC 7518 section 6.3.1). */
    public record PublicKey(String kty, String kid, String use, String alg, String n, String e) {}
}
