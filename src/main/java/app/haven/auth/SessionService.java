package app.haven.auth;

import app.haven.database.Identifiers;
import app.haven.error.NotFoundProblem;
import app.haven.sealing.LookupDigests;
import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import app.haven.security.SecurityEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Sessions: opened by signing in, kept by refreshing, ended by whoever owns them or by a stolen token. */
@ApplicationScoped
class SessionService {

    private static final SealedField DEVICE = new SealedField("session", "device");
    private static final int REFRESH_TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SessionRepository sessions;
    private final RefreshTokenRepository refreshTokens;
    private final AccessTokens accessTokens;
    private final LookupDigests digests;
    private final Sealing sealing;
    private final Event<SessionRevoked> revocations;
    private final SecurityEvents events;
    private final AuthConfig config;
    private final Clock clock;

    SessionService(
            SessionRepository sessions,
            RefreshTokenRepository refreshTokens,
            AccessTokens accessTokens,
            LookupDigests digests,
            Sealing sealing,
            Event<SessionRevoked> revocations,
            SecurityEvents events,
            AuthConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.digests = digests;
        this.sealing = sealing;
        this.revocations = revocations;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    TokensResponse open(UUID userId, String device) {
        Instant now = clock.instant();
        UUID id = Identifiers.next();
        Session session = new Session(
                id,
                userId,
                sealing.seal(DEVICE, userId, id, device),
                now,
                config.session().absoluteLimit());
        sessions.persist(session);
        return tokensFor(session, now);
    }

    /**
     * A refused token must still end its session when it was spent, so that refusal does not roll back.
     *
     * @throws RefreshRefusedException when the token is unknown, expired, spent, or its session has ended
     */
    @Transactional(dontRollbackOn = RefreshRefusedException.class)
    TokensResponse refresh(String token) {
        Instant now = clock.instant();
        RefreshToken presented = refreshTokens
                .findForUse(digest(token))
                .filter(found -> !found.isExpired(now))
                .orElseThrow(RefreshRefusedException::new);
        Session session = sessions.findOwnedForChange(presented.ownerId(), presented.sessionId())
                .filter(found -> found.isLive(now))
                .orElseThrow(RefreshRefusedException::new);
        if (presented.isSpent()) {
            events.happened(SecurityEvents.Event.REFRESH_TOKEN_REUSED, session.ownerId());
            revoke(session, now);
            throw new RefreshRefusedException();
        }
        presented.spend(now);
        session.used(now);
        return tokensFor(session, now);
    }

    List<SessionResponse> list(UUID me, UUID current) {
        Instant now = clock.instant();
        return sessions.listLive(me, now, now.minus(config.session().idleLimit())).stream()
                .map(session -> new SessionResponse(
                        session.id(),
                        sealing.open(DEVICE, me, session.id(), session.sealedDevice()),
                        session.createdAt(),
                        session.lastUsedAt(),
                        session.expiresAt(),
                        session.id().equals(current)))
                .toList();
    }

    @Transactional
    void end(UUID me, UUID sessionId) {
        Instant now = clock.instant();
        Session session = sessions.findOwnedForChange(me, sessionId)
                .filter(found -> found.isLive(now))
                .orElseThrow(NotFoundProblem::new);
        revoke(session, now);
    }

    @Transactional
    void endOthers(UUID me, UUID current) {
        Instant now = clock.instant();
        for (Session session : sessions.listLiveForChange(me, now)) {
            if (!session.id().equals(current)) {
                revoke(session, now);
            }
        }
    }

    private void revoke(Session session, Instant now) {
        if (session.revoke(now)) {
            sessions.recordRevocation(session.id(), now);
            revocations.fire(new SessionRevoked(session.id()));
            events.happened(SecurityEvents.Event.SESSION_REVOKED, session.ownerId());
        }
    }

    private TokensResponse tokensFor(Session session, Instant now) {
        byte[] random = new byte[REFRESH_TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String refreshToken = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant idleEnd = now.plus(config.session().idleLimit());
        Instant expiresAt = idleEnd.isBefore(session.expiresAt()) ? idleEnd : session.expiresAt();
        refreshTokens.persist(new RefreshToken(digest(refreshToken), session.ownerId(), session.id(), now, expiresAt));
        return new TokensResponse(
                session.ownerId(),
                session.id(),
                "Bearer",
                accessTokens.issue(session.ownerId(), session.id()),
                config.accessToken().life().toSeconds(),
                refreshToken);
    }

    private byte[] digest(String refreshToken) {
        return digests.of("refresh-token", refreshToken);
    }
}
