package app.haven.security;

import app.haven.error.UnauthenticatedProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** The account that makes this request. The token alone says so: no row is read. */
@RequestScoped
public class CurrentUser {

    private final RoutingContext routing;

    CurrentUser(RoutingContext routing) {
        this.routing = routing;
    }

    public UUID id() {
        return principal().orElseThrow(UnauthenticatedProblem::challenge).userId();
    }

    public Optional<UUID> idIfSignedIn() {
        return principal().map(HavenPrincipal::userId);
    }

    /** Empty for a token of an external issuer, which has no session here. */
    public Optional<UUID> sessionId() {
        return principal().flatMap(HavenPrincipal::sessionId);
    }

    private Optional<HavenPrincipal> principal() {
        return HavenPrincipal.of(routing);
    }
}
