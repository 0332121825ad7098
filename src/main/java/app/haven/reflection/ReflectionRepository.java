package app.haven.reflection;

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
class ReflectionRepository implements PanacheRepositoryBase<Reflection, UUID> {

    /**
     * What the viewer may read of others: shared in a couple of the viewer's that is active, or that the author left with
     * the words readable. The viewer's own side of the couple answers both, so that one row is enough.
     */
    private static final String SHARED_WITH_VIEWER = """
            r.visibility = SHARED and exists (
                select 1 from CoupleMember side
                where side.memberId = :viewer and side.coupleId = r.coupleId and side.partnerId = r.ownerId
                  and (side.leftAt is null or side.partnerLeftWords))
            """;

    private final Reads reads;

    ReflectionRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<Reflection> findVisibleTo(UUID viewer, UUID id) {
        return reads.createSelectionQuery("""
                        from Reflection r where r.id = :id
                          and (r.ownerId = :viewer
                            or r.ownerId in (select p.partnerId from CoupleMember p where p.memberId = :viewer)
                               and %s)
                        """.formatted(SHARED_WITH_VIEWER), Reflection.class)
                .setParameter("id", id)
                .setParameter("viewer", viewer)
                .uniqueResultOptional();
    }

    Optional<Reflection> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The newest first: ids are in the order of writing. */
    List<Reflection> listOwned(UUID ownerId, Visibility visibility, Cursors.Position after, int limit) {
        String restriction = visibility == null ? "" : " and visibility = :visibility";
        var query = reads.createSelectionQuery(
                        "from Reflection where ownerId = :owner and id < :id" + restriction + " order by id desc",
                        Reflection.class)
                .setParameter("owner", ownerId)
                .setParameter("id", after.id())
                .setMaxResults(limit + 1);
        if (visibility != null) {
            query.setParameter("visibility", visibility);
        }
        return query.getResultList();
    }

    /** What both have shared in the viewer's active couple, the last shared first. */
    List<Reflection> listShared(UUID viewer, Cursors.Position after, int limit) {
        return reads.createSelectionQuery("""
                        from Reflection r
                        where r.visibility = SHARED
                          and r.coupleId = (select c.coupleId from CoupleMember c
                                            where c.memberId = :viewer and c.leftAt is null)
                          and r.ownerId in (:viewer, (select p.partnerId from CoupleMember p
                                                      where p.memberId = :viewer and p.leftAt is null))
                          and (r.sharedAt < :time or r.sharedAt = :time and r.id < :id)
                        order by r.sharedAt desc, r.id desc
                        """, Reflection.class)
                .setParameter("viewer", viewer)
                .setParameter("time", after.time())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** What the former partner left readable of a couple that has ended. */
    List<Reflection> listLeftReadable(UUID viewer, UUID coupleId, Cursors.Position after, int limit) {
        return reads.createSelectionQuery("""
                        from Reflection r
                        where r.visibility = SHARED and r.coupleId = :couple
                          and r.ownerId = (select side.partnerId from CoupleMember side
                                           where side.memberId = :viewer and side.coupleId = :couple
                                             and side.leftAt is not null and side.partnerLeftWords)
                          and (r.sharedAt < :time or r.sharedAt = :time and r.id < :id)
                        order by r.sharedAt desc, r.id desc
                        """, Reflection.class)
                .setParameter("viewer", viewer)
                .setParameter("couple", coupleId)
                .setParameter("time", after.time())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    void withdrawAll(UUID ownerId, UUID coupleId) {
        update(
                "visibility = ?1, version = version + 1 where ownerId = ?2 and coupleId = ?3 and visibility = ?4",
                Visibility.WITHDRAWN,
                ownerId,
                coupleId,
                Visibility.SHARED);
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }
}
