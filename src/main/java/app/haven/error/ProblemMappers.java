package app.haven.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** One way out for every failure: what was thrown decides the problem, and nothing of the exception's own text leaves. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final RoutingContext routing;
    private final AllowedMethods allowedMethods;

    ProblemMappers(RoutingContext routing, AllowedMethods allowedMethods) {
        this.routing = routing;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    Response refused(ProblemException e) {
        return answer(e);
    }

    @ServerExceptionMapper
    Response constraintsViolated(ConstraintViolationException e) {
        return answer(new InvalidRequestProblem(FieldProblems.of(e.getConstraintViolations())));
    }

    /** MismatchedInputException by name, because Quarkus has a mapper for it that says nothing. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable(JsonProcessingException e) {
        return answer(new InvalidRequestProblem(List.of(
                e instanceof JsonMappingException mapping
                        ? FieldProblems.of(mapping)
                        : new FieldProblem("", "Malformed", "the body is not well-formed JSON"))));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(Exception e) {
        LOG.debugf("Not authenticated: %s", ContentFreeTrace.of(e));
        return answer(UnauthenticatedProblem.challenge());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(new ProblemException(
                403, "forbidden", "Not allowed", "This account's roles or this token's scopes do not allow that."));
    }

    @ServerExceptionMapper
    Response outpaced(OptimisticLockException e) {
        return answer(PreconditionProblem.stale());
    }

    @ServerExceptionMapper
    Response protocol(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem);
            }
            if (cause instanceof JsonProcessingException unreadable) {
                return unreadable(unreadable);
            }
        }
        return e.getResponse().getStatus() >= 500
                ? failed(e)
                : answer(refusedByHttp(e.getResponse().getStatus()));
    }

    @ServerExceptionMapper
    Response failed(Throwable e) {
        if (routing.response().ended()) {
            // A body in chunks that grew too large: Quarkus has answered 413 and closed while it was being read.
            return Response.status(413).build();
        }
        if (DatabaseFailures.isConflict(e)) {
            return answer(new ProblemException(
                    409, "busy", "In use", "Another request is changing the same thing. Try again in a moment."));
        }
        if (DatabaseFailures.isUnavailable(e)) {
            LOG.warnf(
                    "request=%s The database cannot be reached: %s",
                    RequestId.of(routing), ContentFreeTrace.summaryOf(e));
            return answer(UnavailableProblem.ofDatabase());
        }
        if (isCallerGone(e)) {
            LOG.debugf("The caller hung up: %s", ContentFreeTrace.summaryOf(e));
            return answer(ProtocolProblems.of(400, Map.of()));
        }
        LOG.errorf("request=%s Unexpected failure: %s", RequestId.of(routing), ContentFreeTrace.of(e));
        return answer(new ProblemException(
                500,
                "internal_error",
                "Something went wrong on our side",
                "The failure is logged under the id in `instance`. Try again later."));
    }

    private static boolean isCallerGone(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            // A closed channel: gone before their request's turn came, so that its body cannot be read any more.
            if (cause instanceof HttpClosedException
                    || cause instanceof StreamResetException
                    || cause instanceof ClosedChannelException) {
                return true;
            }
        }
        return false;
    }

    private ProblemException refusedByHttp(int status) {
        return ProtocolProblems.of(
                status,
                status == 405 ? Map.of(HttpHeaders.ALLOW, allowedMethods.on(routing.normalizedPath())) : Map.of());
    }

    private Response answer(ProblemException problem) {
        ProblemDetails details = ProblemDetails.of(
                problem.status(),
                problem.code(),
                problem.title(),
                problem.getMessage(),
                problem.errors(),
                RequestId.of(routing));
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(MediaType.valueOf(ProblemDetails.MEDIA_TYPE))
                .entity(details);
        for (Map.Entry<String, String> header : problem.headers().entrySet()) {
            answer.header(header.getKey(), header.getValue());
        }
        return answer.build();
    }
}
