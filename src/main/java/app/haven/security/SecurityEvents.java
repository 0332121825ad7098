package app.haven.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** One log line and one counter a security event, with ids and never with what was sent. */
@Singleton
public class SecurityEvents {

    private static final Logger LOG = Logger.getLogger("app.haven.security.events");

    /** What is counted, under {@code haven_security_events_total{event="…"}}. */
    public enum Event {
        SIGN_IN_FAILED,
        TOKEN_REFUSED,
        ACCESS_DENIED,
        REFRESH_TOKEN_REUSED,
        RATE_LIMITED,
        PASSWORD_CHANGED,
        SESSION_REVOKED,
        ACCESS_LOG_BROKEN
    }

    private final MeterRegistry meters;

    SecurityEvents(MeterRegistry meters) {
        this.meters = meters;
    }

    public void happened(Event event) {
        record(event, "-");
    }

    public void happened(Event event, UUID userId) {
        record(event, userId.toString());
    }

    private void record(Event event, String userId) {
        String name = event.name().toLowerCase(Locale.ROOT);
        meters.counter("haven.security.events", "event", name).increment();
        LOG.infof("%s user=%s", name, userId);
    }
}
