package app.haven.couple;

import app.haven.database.Reads;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {

    private final Reads reads;

    InvitationRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<Invitation> findOwned(UUID inviterId) {
        return reads.createSelectionQuery("from Invitation where inviterId = ?1", Invitation.class)
                .setParameter(1, inviterId)
                .uniqueResultOptional();
    }

    Optional<UUID> findInviterByCode(byte[] codeDigest, Instant now) {
        return reads.createNativeQuery(
                        "select inviter_id from invitation_code where code_digest = ?1 and expires_at > ?2", UUID.class)
                .setParameter(1, codeDigest)
                .setParameter(2, now)
                .uniqueResultOptional();
    }

    /**
     * Locked: of two people who accept one code at once, the second finds it gone. The accepter's own invitation, which
     * pairing closes as well, is locked with it and always in the same order, so that two people who accept each other
     * wait instead of deadlocking.
     */
    boolean lockOpen(UUID inviterId, UUID accepterId, byte[] codeDigest) {
        return find("inviterId in (?1, ?2) order by inviterId", inviterId, accepterId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .anyMatch(invitation -> Arrays.equals(invitation.codeDigest(), codeDigest));
    }

    /** Replaces an expired one; an open one stays and makes this return false. */
    boolean insert(UUID inviterId, byte[] codeDigest, Instant now, Instant expiresAt) {
        boolean inserted = getEntityManager()
                        .createNativeQuery("""
                                insert into couple_invitation (inviter_id, code_digest, created_at, expires_at)
                                values (?1, ?2, ?3, ?4)
                                on conflict (inviter_id) do update
                                set code_digest = excluded.code_digest, created_at = excluded.created_at,
                                    expires_at = excluded.expires_at
                                where couple_invitation.expires_at <= excluded.created_at
                                """)
                        .setParameter(1, inviterId)
                        .setParameter(2, codeDigest)
                        .setParameter(3, now)
                        .setParameter(4, expiresAt)
                        .executeUpdate()
                == 1;
        if (inserted) {
            getEntityManager()
                    .createNativeQuery(
                            "insert into invitation_code (code_digest, inviter_id, expires_at) values (?1, ?2, ?3)")
                    .setParameter(1, codeDigest)
                    .setParameter(2, inviterId)
                    .setParameter(3, expiresAt)
                    .executeUpdate();
        }
        return inserted;
    }

    /** Leaves the codes: they are known to have been used until they expire. */
    void deleteOpenOf(UUID one, UUID other) {
        delete("inviterId in (?1, ?2)", one, other);
    }

    /** @return false when there was none */
    boolean revoke(UUID inviterId) {
        Optional<Invitation> open = find("inviterId", inviterId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        open.ifPresent(invitation -> {
            getEntityManager()
                    .createNativeQuery("delete from invitation_code where code_digest = ?1")
                    .setParameter(1, invitation.codeDigest())
                    .executeUpdate();
            delete(invitation);
        });
        return open.isPresent();
    }

    void deleteExpired(Instant now) {
        delete("expiresAt < ?1", now);
        getEntityManager()
                .createNativeQuery("delete from invitation_code where expires_at < ?1")
                .setParameter(1, now)
                .executeUpdate();
    }
}
