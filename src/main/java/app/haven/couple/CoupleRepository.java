package app.haven.couple;

import app.haven.database.Reads;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CoupleRepository implements PanacheRepositoryBase<CoupleMember, CoupleMember.Key> {

    private static final int MOST_FORMER = 100;

    private final Reads reads;

    /** A member's side of the active couple, and what is the same for both. */
    record ActiveCouple(CoupleMember side, Couple couple) {}

    CoupleRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<CoupleMember> findActive(UUID memberId) {
        return reads.createSelectionQuery(
                        "from CoupleMember where memberId = ?1 and leftAt is null", CoupleMember.class)
                .setParameter(1, memberId)
                .uniqueResultOptional();
    }

    List<CoupleMember> listActive(Collection<UUID> memberIds) {
        return reads.createSelectionQuery(
                        "from CoupleMember where memberId in :members and leftAt is null", CoupleMember.class)
                .setParameter("members", memberIds)
                .getResultList();
    }

    Optional<ActiveCouple> findActiveCouple(UUID memberId) {
        return reads.createSelectionQuery("""
                        select side, couple from CoupleMember side join Couple couple on couple.id = side.coupleId
                        where side.memberId = ?1 and side.leftAt is null
                        """, ActiveCouple.class)
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
    void insertCouple(Couple couple, CoupleMember one, CoupleMember other) {
        getEntityManager().persist(couple);
        flush();
        // Always in the same order, for the same reason as above.
        boolean inOrder = one.memberId().compareTo(other.memberId()) < 0;
        persist(inOrder ? one : other);
        flush();
        persist(inOrder ? other : one);
        flush();
    }

    void setTimeZone(UUID coupleId, String timeZone) {
        getEntityManager()
                .createQuery("update Couple set timeZone = ?1 where id = ?2")
                .setParameter(1, timeZone)
                .setParameter(2, coupleId)
                .executeUpdate();
    }
}
