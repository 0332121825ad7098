package app.haven.http;

import app.haven.error.NotFoundProblem;
import app.haven.error.ProblemDetails;
import app.haven.error.UnauthenticatedProblem;
import app.haven.security.CurrentUser;
import app.haven.security.SecurityEvents;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Counts what was refused to whoever asked, by the answer: so no way to be refused goes uncounted. */
class RefusalEvents {

    private final SecurityEvents events;
    private final CurrentUser me;

    RefusalEvents(SecurityEvents events, CurrentUser me) {
        this.events = events;
        this.me = me;
    }

    @ServerResponseFilter
    void count(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400 || !(response.getEntity() instanceof ProblemDetails problem)) {
            return;
        }
        if (isTokenRefused(request, problem)) {
            events.happened(SecurityEvents.Event.TOKEN_REFUSED);
        } else if (isAccessDenied(request, problem)) {
            me.idIfSignedIn().ifPresent(id -> events.happened(SecurityEvents.Event.ACCESS_DENIED, id));
        }
    }

    /** Any credentials: ours, another issuer's, or no token at all. */
    private static boolean isTokenRefused(ContainerRequestContext request, ProblemDetails problem) {
        return problem.code().equals(UnauthenticatedProblem.CODE)
                && request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
    }

    /**
     * The service looks for a member's own things only, and so cannot tell another's thing from one that is not there.
     * Asking by an id for either is counted: ids cannot be guessed, and a client has no reason to ask for many that fail.
     */
    private static boolean isAccessDenied(ContainerRequestContext request, ProblemDetails problem) {
        return problem.code().equals("forbidden")
                || (problem.code().equals(NotFoundProblem.CODE)
                        && !request.getUriInfo().getPathParameters().isEmpty());
    }
}
