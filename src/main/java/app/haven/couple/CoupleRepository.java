package app.haven.couple;

import app.haven.database.Reads;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CoupleRepository implements PanacheRepositoryBase<CoupleMember, CoupleMember.Key> {

    private static final int MOST_FORMER = 100;

    private final Reads reads;

    CoupleRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<CoupleMember> findActive(UUID memberId) {
        return reads.createSelectionQuery(
                        "from CoupleMember where memberId = ?1 and leftAt is null", CoupleMember.class)
                .setParameter(1, memberId)
                .uniqueResultOptional();
    }

    Optional<CoupleMember> findActiveForShare(UUID memberId) {
        return find("memberId = ?1 and leftAt is null", memberId)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    List<CoupleMember> listFormer(UUID memberId) {
        return reads.createSelectionQuery(
                        "from CoupleMember where memberId = ?1 and leftAt is not null order by leftAt desc",
                        CoupleMember.class)
                .setParameter(1, memberId)
                .setMaxResults(MOST_FORMER)
                .getResultList();
    }

    /** Both sides, always in the same order, so that two people who leave at once wait instead of deadlocking. */
    List<CoupleMember> lockBothSides(UUID memberId, UUID partnerId, UUID coupleId) {
        return find("memberId in (?1, ?2) and coupleId = ?3 order by memberId", memberId, partnerId, coupleId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The schema refuses a second active couple of either. */
    void insertCouple(UUID coupleId, CoupleMember one, CoupleMember other, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into couple (id, formed_at) values (?1, ?2)")
                .setParameter(1, coupleId)
                .setParameter(2, now)
                .executeUpdate();
        // Always in the same order, for the same reason as above.
        boolean inOrder = one.memberId().compareTo(other.memberId()) < 0;
        persist(inOrder ? one : other);
        flush();
        persist(inOrder ? other : one);
        flush();
    }
}
