package app.haven.security;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

/** The account behind a valid access token, and the session it belongs to if we issued the token. */
public record HavenPrincipal(UUID userId, Optional<UUID> sessionId) implements Principal {

    @Override
    public String getName() {
        return userId.toString();
    }
}
