package app.haven.auth;

import app.haven.error.ContentFreeTrace;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Whose access tokens are dead though not expired. Known at once on the node that revoked, and on the others with the
 * next poll, so that no request has to ask the database. Access tokens live for minutes only, so the set stays small.
 */
@ApplicationScoped
class RevokedSessions {

    private static final Logger LOG = Logger.getLogger(RevokedSessions.class);

    /** Revocations are stamped by other nodes' clocks and seen only after their commit. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final SessionRepository sessions;
    private final Clock clock;
    private final Duration tokenLife;
    private final Cache<UUID, Boolean> revoked;
    private volatile Instant polledUntil;

    RevokedSessions(SessionRepository sessions, AuthConfig config, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
        this.tokenLife = config.accessToken().life();
        this.revoked = Caffeine.newBuilder()
                .expireAfterWrite(tokenLife.plus(OVERLAP).plus(OVERLAP))
                .build();
        this.polledUntil = clock.instant().minus(tokenLife);
    }

    boolean contains(UUID sessionId) {
        return revoked.getIfPresent(sessionId) != null;
    }

    void add(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionRevoked event) {
        revoked.put(event.sessionId(), true);
    }

    /** Also at start, before the first request: a token revoked elsewhere must not come alive with a new node. */
    @Startup
    @Scheduled(
            every = "${haven.auth.session.revocation-poll:2s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        Instant now = clock.instant();
        try {
            for (UUID sessionId : sessions.listRevokedSince(polledUntil.minus(OVERLAP))) {
                revoked.asMap().putIfAbsent(sessionId, true);
            }
            polledUntil = now;
        } catch (RuntimeException e) {
            LOG.warnf("Revocations of other nodes cannot be read: %s", ContentFreeTrace.summaryOf(e));
        }
    }
}
