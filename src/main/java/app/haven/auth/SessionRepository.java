package app.haven.auth;

import app.haven.database.Reads;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    private static final int MOST_SESSIONS = 200;

    private final Reads reads;

    SessionRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<Session> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Session> listLive(UUID ownerId, Instant now, Instant usedSince) {
        return reads.createSelectionQuery("""
                        from Session where ownerId = ?1 and revokedAt is null and expiresAt > ?2 and lastUsedAt > ?3
                        order by lastUsedAt desc
                        """, Session.class)
                .setParameter(1, ownerId)
                .setParameter(2, now)
                .setParameter(3, usedSince)
                .setMaxResults(MOST_SESSIONS)
                .getResultList();
    }

    List<Session> listLiveForChange(UUID ownerId, Instant now) {
        return find("ownerId = ?1 and revokedAt is null and expiresAt > ?2", ownerId, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void recordRevocation(UUID sessionId, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into session_revocation (session_id, revoked_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, sessionId)
                .setParameter(2, now)
                .executeUpdate();
    }

    Collection<UUID> listRevokedSince(Instant time) {
        return reads.createNativeQuery("select session_id from session_revocation where revoked_at >= ?1", UUID.class)
                .setParameter(1, time)
                .getResultList();
    }

    void deleteExpired(Instant now, Instant revocationsBefore) {
        delete("expiresAt < ?1", now);
        getEntityManager()
                .createNativeQuery("delete from session_revocation where revoked_at < ?1")
                .setParameter(1, revocationsBefore)
                .executeUpdate();
    }
}
