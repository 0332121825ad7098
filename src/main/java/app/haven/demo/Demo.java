package app.haven.demo;

import app.haven.error.ContentFreeTrace;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import java.time.Clock;
import org.jboss.logging.Logger;

/** With {@code haven.demo=true}, makes the demo's people once the API can be called, and says how to sign in as them. */
@ApplicationScoped
class Demo {

    private static final Logger LOG = Logger.getLogger(Demo.class);

    private final DemoConfig config;
    private final ObjectMapper mapper;
    private final Clock clock;

    Demo(DemoConfig config, ObjectMapper mapper, Clock clock) {
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
    }

    void refuseAmongRealPeople(@Observes StartupEvent event) {
        if (config.demo() && !config.databaseEmbedded()) {
            throw new IllegalStateException(
                    "haven.demo=true is for trying Haven out on its embedded database, and refused with a database of"
                            + " one's own: unset it.");
        }
    }

    void begin(@ObservesAsync HttpServerStart event) {
        if (!config.demo()) {
            return;
        }
        URI service = URI.create("http://127.0.0.1:" + event.options().getPort());
        try {
            if (DemoClient.signIn(service, mapper, DemoPerson.TESS).isEmpty()) {
                LOG.info("Making up twelve weeks of two people's records, which takes a moment.");
                TwelveWeeks.live(
                        DemoClient.register(service, mapper, DemoPerson.ANA),
                        DemoClient.register(service, mapper, DemoPerson.BEN),
                        clock);
                // The last, so that her account tells that everything else is there.
                DemoClient.register(service, mapper, DemoPerson.TESS);
            }
            LOG.infof(
                    "Demo: sign in as %s, %s or, a therapist-to-be, %s, with the password \"%s\".",
                    DemoPerson.ANA.email(), DemoPerson.BEN.email(), DemoPerson.TESS.email(), DemoPerson.ANA.password());
        } catch (IllegalStateException e) {
            LOG.errorf(
                    "The demo could not be made: %s. Stop Haven, delete the data directory and start again.%n%s",
                    e.getMessage(), ContentFreeTrace.summaryOf(e));
        }
    }
}
