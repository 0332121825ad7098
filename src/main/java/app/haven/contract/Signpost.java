package app.haven.contract;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells whoever starts the service where to look. */
@ApplicationScoped
class Signpost {

    private static final Logger LOG = Logger.getLogger(Signpost.class);

    private final String host;
    private final int port;

    Signpost(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.host = host;
        this.port = port;
    }

    void point(@Observes StartupEvent event) {
        String base =
                "http://" + (host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host) + ":" + port;
        LOG.infof(
                "API: %1$s/v1  Documentation: %1$s%2$s  OpenAPI: %1$s%3$s",
                base, ContractPaths.DOCUMENTATION, ContractPaths.CONTRACT);
    }
}
