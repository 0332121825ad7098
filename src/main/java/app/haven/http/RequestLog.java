package app.haven.http;

import app.haven.error.RequestId;
import app.haven.security.CurrentUser;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * One line a request: id, account, method, path template, status, duration. Failures at INFO, the rest at DEBUG. The
 * template stands for the path, because a path can hold what a person typed.
 */
@ApplicationScoped
class RequestLog {

    private static final Logger LOG = Logger.getLogger("app.haven.http.requests");

    private static final String TEMPLATE = RequestLog.class.getName() + ".template";
    private static final String USER = RequestLog.class.getName() + ".user";
    private static final int BEFORE_OTHER_FILTERS = 10_000;

    /** Any other is what a caller made up. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private final CurrentUser me;
    private final Map<Method, String> templates = new ConcurrentHashMap<>();

    RequestLog(CurrentUser me) {
        this.me = me;
    }

    void begin(@Observes Filters filters) {
        filters.register(RequestLog::begin, BEFORE_OTHER_FILTERS);
    }

    private static void begin(RoutingContext routing) {
        long started = System.nanoTime();
        routing.response().putHeader(RequestId.HEADER, RequestId.of(routing));
        routing.addEndHandler(ended -> end(routing, started));
        routing.next();
    }

    @ServerResponseFilter
    void remember(ContainerResponseContext response, ResourceInfo resource, RoutingContext routing) {
        if (response.getStatus() < 400 && !LOG.isDebugEnabled()) {
            return;
        }
        if (resource != null && resource.getResourceMethod() != null) {
            routing.put(TEMPLATE, templates.computeIfAbsent(resource.getResourceMethod(), RequestLog::template));
        }
        me.idIfSignedIn().map(UUID::toString).ifPresent(id -> routing.put(USER, id));
    }

    private static void end(RoutingContext routing, long started) {
        int status = routing.response().getStatusCode();
        Logger.Level level = status < 400 ? Logger.Level.DEBUG : Logger.Level.INFO;
        if (LOG.isEnabled(level)) {
            LOG.logf(
                    level,
                    "request=%s user=%s %s %s %d %d ms",
                    RequestId.of(routing),
                    orDash(routing.get(USER)),
                    METHODS.contains(routing.request().method().name())
                            ? routing.request().method().name()
                            : "-",
                    orDash(routing.get(TEMPLATE)),
                    status,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        }
    }

    private static String template(Method method) {
        Path collection = method.getDeclaringClass().getAnnotation(Path.class);
        Path item = method.getAnnotation(Path.class);
        String path = (collection == null ? "" : collection.value()) + (item == null ? "" : "/" + item.value());
        return path.replaceAll("/+", "/");
    }

    private static String orDash(Object value) {
        return value == null ? "-" : value.toString();
    }
}
