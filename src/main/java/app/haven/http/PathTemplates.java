package app.haven.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Which path template a request is counted under: that of the resource it reaches, else {@value #OTHER}, so that no path
 * that a caller made up becomes a metric's label.
 *
 * <p>Quarkus REST looks for the template before it knows whether the token is good, in case it is refused, and builds its
 * router anew for each look: a tenth of what a request costs. It does so where it replaces the default handler of such
 * failures by one of its own, and leaves any other handler alone. That one is the same for all requests, so it is put in
 * place before. A refused request is still counted under its template, which Quarkus REST sets once more when it fails.
 */
@ApplicationScoped
class PathTemplates {

    static final String OTHER = "/*";

    /** Where Micrometer and OpenTelemetry look for it. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final int BEFORE_ANY_ANSWER = 1;

    /** Priorities: the default handler is set at 200, its replacement at 199. */
    private static final int BEFORE_REPLACEMENT = 200;

    private static final int AFTER_REPLACEMENT = 198;

    private volatile Object replacement;

    void install(@Observes @Priority(BEFORE_ANY_ANSWER) Router router) {
        router.route().order(Integer.MIN_VALUE).handler(PathTemplates::countAsOther);
    }

    void install(@Observes Filters filters) {
        filters.register(this::replace, BEFORE_REPLACEMENT);
        filters.register(this::learn, AFTER_REPLACEMENT);
    }

    private static void countAsOther(RoutingContext routing) {
        ((HttpServerRequestInternal) routing.request()).context().putLocal(TEMPLATE, OTHER);
        routing.next();
    }

    private void replace(RoutingContext routing) {
        if (replacement != null) {
            routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, replacement);
        }
        routing.next();
    }

    private void learn(RoutingContext routing) {
        if (replacement == null) {
            replacement = routing.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        }
        routing.next();
    }
}
