package app.haven.therapy.grant;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class GrantRepository implements PanacheRepositoryBase<Grant, UUID> {

    private final Reads reads;

    GrantRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<Grant> findOwned(UUID ownerId, UUID id) {
        return reads.createSelectionQuery("from Grant where ownerId = ?1 and id = ?2", Grant.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .uniqueResultOptional();
    }

    Optional<Grant> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The one that is live, or has only expired. */
    Optional<Grant> findUnendedForChange(UUID ownerId, UUID therapistId) {
        return find("ownerId = ?1 and therapistId = ?2 and endedAt is null", ownerId, therapistId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The newest first: ids are in the order of making. */
    List<Grant> listOwned(UUID ownerId, Cursors.Position after, int limit) {
        return reads.createSelectionQuery("from Grant where ownerId = ?1 and id < ?2 order by id desc", Grant.class)
                .setParameter(1, ownerId)
                .setParameter(2, after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** Only what is live at this moment, of a therapist who is verified and has not become the owner's partner. */
    Optional<Grant> findLive(UUID therapistId, UUID ownerId, Instant now) {
        return reads.createSelectionQuery("""
                        from Grant
                        where ownerId = :owner and therapistId = :therapist and endedAt is null and expiresAt > :now
                          and exists (select 1 from TherapistProfile where ownerId = :therapist and state = VERIFIED)
                          and not exists (select 1 from CoupleMember
                                          where memberId = :owner and partnerId = :therapist and leftAt is null)
                        """, Grant.class)
                .setParameter("owner", ownerId)
                .setParameter("therapist", therapistId)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    /** Whoever has granted the therapist something, but for a partner; none while the therapist is not verified. */
    List<UUID> listClients(UUID therapistId) {
        return reads.createNativeQuery("""
                        select client_id from therapist_client
                        where therapist_id = ?1
                          and exists (select from therapist_profile where owner_id = ?1 and state = 'VERIFIED')
                          and not exists (select from couple_member
                                          where member_id = ?1 and partner_id = client_id and left_at is null)
                        """, UUID.class)
                .setParameter(1, therapistId)
                .getResultList();
    }

    List<Grant> listLive(UUID therapistId, Collection<UUID> ownerIds, Instant now) {
        return reads.createSelectionQuery("""
                        from Grant
                        where ownerId in :owners and therapistId = :therapist and endedAt is null and expiresAt > :now
                        """, Grant.class)
                .setParameter("owners", ownerIds)
                .setParameter("therapist", therapistId)
                .setParameter("now", now)
                .getResultList();
    }

    /** @return false when the therapist has one of this owner's that has not ended */
    boolean insert(Grant grant) {
        try {
            persistAndFlush(grant);
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }

    void putOnRoster(Grant grant) {
        getEntityManager()
                .createNativeQuery("""
                        insert into therapist_client (therapist_id, client_id, grant_id) values (?1, ?2, ?3)
                        on conflict (therapist_id, client_id) do update set grant_id = excluded.grant_id
                        """)
                .setParameter(1, grant.therapistId())
                .setParameter(2, grant.ownerId())
                .setParameter(3, grant.id())
                .executeUpdate();
    }

    void takeOffRoster(Grant grant) {
        getEntityManager()
                .createNativeQuery(
                        "delete from therapist_client where therapist_id = ?1 and client_id = ?2 and grant_id = ?3")
                .setParameter(1, grant.therapistId())
                .setParameter(2, grant.ownerId())
                .setParameter(3, grant.id())
                .executeUpdate();
    }

    /** The roster goes with the therapist's profile. */
    void endAllOf(UUID therapistId, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        update therapy_grant set ended_at = least(?2, expires_at), version = version + 1
                        where therapist_id = ?1 and ended_at is null
                          and owner_id in (select client_id from therapist_client where therapist_id = ?1)
                        """)
                .setParameter(1, therapistId)
                .setParameter(2, now)
                .executeUpdate();
    }
}
