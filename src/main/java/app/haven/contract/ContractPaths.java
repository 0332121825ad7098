package app.haven.contract;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The names by which the contract's file and its page are known. */
@ApplicationScoped
class ContractPaths {

    static final String CONTRACT = "/openapi";
    static final String DOCUMENTATION = "/docs";

    private static final String FILE = "/openapi.yaml";

    void install(@Observes Router router) {
        // Exactly these: a plain path would match with a slash as well, on which the page's relative paths depend.
        router.getWithRegex(DOCUMENTATION).handler(request -> request.redirect(DOCUMENTATION + "/"));
        router.getWithRegex(CONTRACT).method(HttpMethod.HEAD).handler(request -> request.reroute(FILE));
        router.get(FILE).method(HttpMethod.HEAD).handler(ContractPaths::nameItsType);
    }

    /** By its registered name (RFC 9512), where Vert.x would say an older one. */
    private static void nameItsType(RoutingContext request) {
        request.addHeadersEndHandler(
                sent -> request.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8"));
        request.next();
    }
}
