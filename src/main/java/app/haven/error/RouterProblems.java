package app.haven.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Failures that never reach a resource are problems too: a body that is too large, a broken request, a closed path. */
@ApplicationScoped
class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);

    private static final long LINGER_MILLIS = 500;

    /** Each statement is bounded, but many slow ones add up. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final ObjectMapper mapper;
    private final long bodyLimit;

    RouterProblems(
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size")
                    io.quarkus.runtime.configuration.MemorySize bodyLimit) {
        this.mapper = mapper;
        this.bodyLimit = bodyLimit.asLongValue();
    }

    void install(@Observes Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(this::limitTime)
                .handler(this::refuseLargeBody)
                .failureHandler(this::explain);
    }

    /** Whoever waits is told before giving up. The work may still be done later, so a retry wants the same key. */
    private void limitTime(RoutingContext routing) {
        long timer = routing.vertx().setTimer(PATIENCE.toMillis(), fired -> {
            // A body that is still coming is the caller's own doing.
            if (!routing.response().headWritten() && hasArrived(routing.request())) {
                answer(routing, UnavailableProblem.ofOverload());
            }
        });
        routing.addEndHandler(ended -> routing.vertx().cancelTimer(timer));
        routing.next();
    }

    private static boolean hasArrived(HttpServerRequest request) {
        return request.isEnded() || Long.toString(request.bytesRead()).equals(request.getHeader("Content-Length"));
    }

    /** Quarkus would refuse it as well, but without a word. */
    private void refuseLargeBody(RoutingContext routing) {
        String length = routing.request().getHeader("Content-Length");
        if (length != null && isMoreThan(bodyLimit, length)) {
            routing.response().putHeader("Connection", "close");
            // A caller that still sends would lose the answer if the connection closed at once.
            routing.request().handler(discarded -> {}).resume();
            answer(routing, 413);
            routing.vertx().setTimer(LINGER_MILLIS, late -> routing.request()
                    .connection()
                    .close());
        } else {
            routing.next();
        }
    }

    private static boolean isMoreThan(long limit, String length) {
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private void explain(RoutingContext routing) {
        HttpServerResponse response = routing.response();
        if (response.ended() || response.headWritten() || routing.statusCode() < 400) {
            routing.next();
            return;
        }
        if (routing.statusCode() >= 500 && routing.failure() != null) {
            LOG.errorf("request=%s failed: %s", RequestId.of(routing), ContentFreeTrace.of(routing.failure()));
        }
        answer(routing, routing.statusCode());
    }

    private void answer(RoutingContext routing, int status) {
        answer(routing, ProtocolProblems.of(status, Map.of()));
    }

    private void answer(RoutingContext routing, ProblemException problem) {
        String requestId = RequestId.of(routing);
        HttpServerResponse response = routing.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemDetails.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader(RequestId.HEADER, requestId);
        problem.headers().forEach(response::putHeader);
        try {
            response.end(Buffer.buffer(mapper.writeValueAsBytes(ProblemDetails.of(
                    problem.status(),
                    problem.code(),
                    problem.title(),
                    problem.getMessage(),
                    problem.errors(),
                    requestId))));
        } catch (JsonProcessingException e) {
            response.end();
        }
    }
}
