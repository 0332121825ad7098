package app.haven.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The dashboard's files name each other by relative paths, so whoever leaves its last slash out is sent on. */
@ApplicationScoped
class DashboardPath {

    void install(@Observes Router router) {
        // Exactly this: a plain path would match with the slash as well.
        router.getWithRegex("/dashboard").handler(request -> request.redirect("/dashboard/"));
    }
}
