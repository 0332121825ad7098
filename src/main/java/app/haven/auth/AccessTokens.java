package app.haven.auth;

import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Issues and verifies access tokens: JWTs as RFC 9068 profiles them, with nothing personal in them. RFC 8725 decides what
 * is refused: the algorithm is pinned, keys come from our keyring alone, every claim is required.
 */
@Singleton
class AccessTokens {

    private static final String TYPE = "at+jwt";
    private static final String SESSION_ID = "sid";

    private final SigningKeys keys;
    private final AuthConfig.AccessToken config;
    private final AccountRoles roles;
    private final Clock clock;

    AccessTokens(SigningKeys keys, AuthConfig config, AccountRoles roles, Clock clock) {
        this.keys = keys;
        this.config = config.accessToken();
        this.roles = roles;
        this.clock = clock;
    }

    /** What a verified token says. */
    record Verified(UUID userId, UUID sessionId, Set<String> roles, Instant expiresAt) {}

    String issue(UUID userId, UUID sessionId) {
        Instant now = clock.instant();
        return Jwt.issuer(config.issuer())
                .audience(config.audience())
                .subject(userId.toString())
                .claim(SESSION_ID, sessionId.toString())
                .groups(roles.of(userId))
                .issuedAt(now)
                .expiresAt(now.plus(config.life()))
                .jws()
                .type(TYPE)
                .keyId(keys.signerId())
                .sign(keys.signer());
    }

    boolean isOurs(String token) {
        try {
            JwtClaims claims = UNVERIFIED.processToClaims(token);
            return config.issuer().equals(claims.getIssuer());
        } catch (InvalidJwtException | MalformedClaimException e) {
            return false;
        }
    }

    /** @throws TokenRefusedException when anything at all is not as we issue it */
    Verified verify(String token) {
        try {
            JwtClaims claims = consumer().processToClaims(token);
            return new Verified(
                    UUID.fromString(claims.getSubject()),
                    UUID.fromString(claims.getStringClaimValue(SESSION_ID)),
                    Set.copyOf(claims.getStringListClaimValue("groups")),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException | NullPointerException e) {
            throw new TokenRefusedException(e);
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, SigningKeys.ALGORITHM)
                .setVerificationKeyResolver(this::resolve)
                .setExpectedType(true, TYPE)
                .setExpectedIssuer(true, config.issuer())
                .setExpectedAudience(true, config.audience())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .setMaxFutureValidityInMinutes(Math.toIntExact(config.life().toMinutes()) + 1)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.instant().toEpochMilli()))
                .build();
    }

    private Key resolve(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        return keys.verifier(signature.getKeyIdHeaderValue())
                .orElseThrow(() -> new UnresolvableKeyException("not one of our keys"));
    }

    /** Reads the issuer only, to tell whose token it is; nothing else is ever taken from it. */
    private static final JwtConsumer UNVERIFIED = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();
}
