package app.haven.auth;

import app.haven.memory.HeapShare;
import app.haven.security.HavenPrincipal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns our access tokens into identities without a query. A token of another issuer is left to SmallRye JWT, which
 * knows only what {@code mp.jwt.verify.*} configures.
 */
@ApplicationScoped
class AccessTokenIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {

    private final AccessTokens tokens;
    private final RevokedSessions revokedSessions;
    private final Clock clock;

    /** A client sends one token many times; its signature need not be verified anew each time. */
    private final Cache<String, Known> verified = Caffeine.newBuilder()
            .maximumSize(HeapShare.entries(5, 1600))
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    AccessTokenIdentityProvider(AccessTokens tokens, RevokedSessions revokedSessions, Clock clock) {
        this.tokens = tokens;
        this.revokedSessions = revokedSessions;
        this.clock = clock;
    }

    private record Known(SecurityIdentity identity, UUID sessionId, Instant expiresAt) {}

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        // Before SmallRye JWT's, which has the default.
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        Known known = verified.getIfPresent(token);
        if (known == null && !tokens.isOurs(token)) {
            return Uni.createFrom().nullItem();
        }
        try {
            SecurityIdentity identity = identify(token, known);
            ((HavenPrincipal) identity.getPrincipal())
                    .rememberFor(HttpSecurityUtils.getRoutingContextAttribute(request));
            return Uni.createFrom().item(identity);
        } catch (TokenRefusedException e) {
            return Uni.createFrom().failure(new AuthenticationFailedException(e));
        }
    }

    private SecurityIdentity identify(String token, Known alreadyKnown) {
        Known known = alreadyKnown == null ? verify(token) : alreadyKnown;
        if (!clock.instant().isBefore(known.expiresAt())) {
            verified.invalidate(token);
            throw new TokenRefusedException("expired");
        }
        if (revokedSessions.contains(known.sessionId())) {
            throw new TokenRefusedException("its session is revoked");
        }
        return known.identity();
    }

    private Known verify(String token) {
        AccessTokens.Verified claims = tokens.verify(token);
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new HavenPrincipal(claims.userId(), Optional.of(claims.sessionId())))
                .addRoles(claims.roles())
                .build();
        Known known = new Known(identity, claims.sessionId(), claims.expiresAt());
        verified.put(token, known);
        return known;
    }
}
