package app.haven.safety;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import app.haven.vocabulary.Visibility;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {

    private final Reads reads;

    CommitmentRepository(Reads reads) {
        this.reads = reads;
    }

    /** The viewer's own, or one that the partner shares in the couple that the two are in. */
    Optional<Commitment> findVisibleTo(UUID viewer, UUID id) {
        return reads.createSelectionQuery("""
                        from Commitment c where c.id = :id
                          and (c.ownerId = :viewer
                            or c.ownerId = (select p.partnerId from CoupleMember p
                                            where p.memberId = :viewer and p.leftAt is null)
                               and c.coupleId = (select m.coupleId from CoupleMember m
                                                 where m.memberId = :viewer and m.leftAt is null)
                               and c.visibility = SHARED)
                        """, Commitment.class)
                .setParameter("id", id)
                .setParameter("viewer", viewer)
                .uniqueResultOptional();
    }

    Optional<Commitment> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The newest first: ids are in the order of writing. */
    List<Commitment> listOwned(UUID ownerId, CommitmentStatus status, Cursors.Position after, int limit) {
        String restriction = status == null ? "" : " and status = :status";
        var query = reads.createSelectionQuery(
                        "from Commitment where ownerId = :owner and id < :id" + restriction + " order by id desc",
                        Commitment.class)
                .setParameter("owner", ownerId)
                .setParameter("id", after.id())
                .setMaxResults(limit + 1);
        if (status != null) {
            query.setParameter("status", status);
        }
        return query.getResultList();
    }

    /** What both share in the viewer's active couple, the last shared first. */
    List<Commitment> listShared(UUID viewer, Cursors.Position after, int limit) {
        return reads.createSelectionQuery("""
                        from Commitment c
                        where c.visibility = SHARED
                          and c.coupleId = (select m.coupleId from CoupleMember m
                                            where m.memberId = :viewer and m.leftAt is null)
                          and c.ownerId in (:viewer, (select p.partnerId from CoupleMember p
                                                      where p.memberId = :viewer and p.leftAt is null))
                          and (c.sharedAt < :time or c.sharedAt = :time and c.id < :id)
                        order by c.sharedAt desc, c.id desc
                        """, Commitment.class)
                .setParameter("viewer", viewer)
                .setParameter("time", after.time())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    void withdrawAll(UUID coupleId, UUID oneId, UUID otherId) {
        update(
                "visibility = ?1, version = version + 1"
                        + " where ownerId in (?2, ?3) and coupleId = ?4 and visibility = ?5",
                Visibility.WITHDRAWN,
                oneId,
                otherId,
                coupleId,
                Visibility.SHARED);
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }
}
