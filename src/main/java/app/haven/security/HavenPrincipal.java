package app.haven.security;

import io.vertx.ext.web.RoutingContext;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

/** The account behind a valid access token, and the session it belongs to if we issued the token. */
public record HavenPrincipal(UUID userId, Optional<UUID> sessionId) implements Principal {

    private static final String KEY = HavenPrincipal.class.getName();

    /** Where a filter may ask as well, on a public path too: asking never starts an authentication. */
    public void rememberFor(RoutingContext routing) {
        routing.put(KEY, this);
    }

    static Optional<HavenPrincipal> of(RoutingContext routing) {
        return Optional.ofNullable(routing.get(KEY));
    }

    @Override
    public String getName() {
        return userId.toString();
    }
}
