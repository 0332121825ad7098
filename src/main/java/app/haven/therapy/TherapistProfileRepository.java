package app.haven.therapy;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class TherapistProfileRepository implements PanacheRepositoryBase<TherapistProfile, UUID> {

    /** No account has it: a code that nobody has is looked for as long as one that somebody has. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Reads reads;

    TherapistProfileRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<TherapistProfile> findOwned(UUID ownerId) {
        return reads.createSelectionQuery("from TherapistProfile where ownerId = ?1", TherapistProfile.class)
                .setParameter(1, ownerId)
                .uniqueResultOptional();
    }

    Optional<TherapistProfile> findOwnedForChange(UUID ownerId) {
        return find("ownerId = ?1", ownerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean isVerified(UUID ownerId) {
        return reads.createSelectionQuery(
                        "select ownerId from TherapistProfile where ownerId = ?1 and state = VERIFIED", UUID.class)
                .setParameter(1, ownerId)
                .uniqueResultOptional()
                .isPresent();
    }

    /** Two reads of one node each: whose code it is, and whether it is theirs still and they are verified. */
    Optional<TherapistProfile> findVerifiedByCode(byte[] codeDigest) {
        UUID therapist = reads.createNativeQuery(
                        "select therapist_id from therapist_share_code where code_digest = ?1", UUID.class)
                .setParameter(1, codeDigest)
                .uniqueResultOptional()
                .orElse(NOBODY);
        return reads.createSelectionQuery(
                        "from TherapistProfile where ownerId = ?1 and shareCodeDigest = ?2 and state = VERIFIED",
                        TherapistProfile.class)
                .setParameter(1, therapist)
                .setParameter(2, codeDigest)
                .uniqueResultOptional();
    }

    /** The last to apply first. For operators alone, for it asks every node: applications are found by their state. */
    List<TherapistProfile> listOnAllNodes(TherapistState state, Cursors.Position after, int limit) {
        return reads.createSelectionQuery("""
                        from TherapistProfile
                        where state = :state
                          and (appliedAt < :time or appliedAt = :time and ownerId < :id)
                        order by appliedAt desc, ownerId desc
                        """, TherapistProfile.class)
                .setParameter("state", state)
                .setParameter("time", after.time())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** @return false when the member has one already */
    boolean insert(TherapistProfile profile) {
        try {
            persistAndFlush(profile);
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }

    void insertCode(byte[] codeDigest, UUID therapistId) {
        getEntityManager()
                .createNativeQuery("insert into therapist_share_code (code_digest, therapist_id) values (?1, ?2)")
                .setParameter(1, codeDigest)
                .setParameter(2, therapistId)
                .executeUpdate();
    }

    void deleteCode(byte[] codeDigest) {
        getEntityManager()
                .createNativeQuery("delete from therapist_share_code where code_digest = ?1")
                .setParameter(1, codeDigest)
                .executeUpdate();
    }
}
