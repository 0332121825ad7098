package app.haven.http;

import app.haven.security.CurrentUser;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Limits the writes of each account, and tells with every such answer how much is left. */
class RateLimitFilter {

    private static final String STATE = RateLimitFilter.class.getName();
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final RateLimits limits;
    private final CurrentUser me;
    private final HttpServerRequest request;

    RateLimitFilter(RateLimits limits, CurrentUser me, HttpServerRequest request) {
        this.limits = limits;
        this.me = me;
        this.request = request;
    }

    @ServerRequestFilter
    void limitWrites(ContainerRequestContext context) {
        if (WRITES.contains(context.getMethod())) {
            RateLimits.State state = me.idIfSignedIn()
                    .map(UUID::toString)
                    .map(id -> limits.take("writes", limits.config().writes(), id))
                    .orElse(null);
            context.setProperty(STATE, state);
        }
    }

    @RateLimited
    @ServerRequestFilter
    void limitAnonymous(ContainerRequestContext context) {
        context.setProperty(STATE, limits.take("anonymous", limits.config().anonymous(), NetworkAddress.of(request)));
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext context, ContainerResponseContext response) {
        if (context.getProperty(STATE) instanceof RateLimits.State state
                && !response.getHeaders().containsKey("RateLimit")) {
            response.getHeaders()
                    .putSingle(
                            "RateLimit-Policy", RateLimits.policyHeader(state.policy(), state.permits(), state.per()));
            response.getHeaders()
                    .putSingle(
                            "RateLimit",
                            RateLimits.stateHeader(state.policy(), state.remaining(), state.resetSeconds()));
        }
    }
}
