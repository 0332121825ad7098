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

/**
 * Every query asks for a viewer, and brings with a reflection {@code r} what that viewer may see around it.
 */
@ApplicationScoped
class ReflectionRepository implements PanacheRepositoryBase<Reflection, UUID> {

    /**
     * Of the two in the couple that r was shared in: the viewer, and the other while the couple is active, or if the other
     * left it with the words readable.
     */
    static final String WHOSE_WORDS_SHOW = """
            (:viewer, (select side.partnerId from CoupleMember side
                       where side.memberId = :viewer and side.coupleId = r.coupleId
                         and (side.leftAt is null or side.partnerLeftWords)))
            """;

    /** The viewer's own, and what the other shares. */
    static final String VISIBLE = """
            (r.ownerId = :viewer or r.visibility = SHARED
             and r.ownerId in (select other.partnerId from CoupleMember other where other.memberId = :viewer)
             and r.ownerId in %s)
            """.formatted(WHOSE_WORDS_SHOW);

    /** Of a reply p in the thread of r. Who removed an own reply sees no more of it. */
    static final String IN_THREAD = """
            p.reflectionId = r.id and p.coupleId = r.coupleId and p.ownerId in %s
            and (p.ownerId <> :viewer or p.removedAt is null)
            """.formatted(WHOSE_WORDS_SHOW);

    private static final String SHOWN = """
            select new app.haven.reflection.Shown(r,
                (select count(*) from Reply p where %s),
                (select count(*) from Acknowledgement a
                 where a.reflectionId = r.id and a.coupleId = r.coupleId and a.ownerId in %s))
            from Reflection r
            """.formatted(IN_THREAD, WHOSE_WORDS_SHOW);

    private final Reads reads;

    ReflectionRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<Shown> findVisibleTo(UUID viewer, UUID id) {
        return reads.createSelectionQuery(SHOWN + "where r.id = :id and " + VISIBLE, Shown.class)
                .setParameter("id", id)
                .setParameter("viewer", viewer)
                .uniqueResultOptional();
    }

    Optional<Shown> findOwnedForChange(UUID ownerId, UUID id) {
        return getEntityManager()
                .createQuery(SHOWN + "where r.ownerId = :viewer and r.id = :id", Shown.class)
                .setParameter("viewer", ownerId)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** To be replied to: neither withdrawn nor closed before the caller's transaction ends. */
    Optional<Reflection> findOfEitherForReply(UUID oneId, UUID otherId, UUID id) {
        return find("ownerId in (?1, ?2) and id = ?3", oneId, otherId, id)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    /** The newest first: ids are in the order of writing. */
    List<Shown> listOwned(UUID ownerId, Visibility visibility, Cursors.Position after, int limit) {
        String restriction = visibility == null ? "" : " and r.visibility = :visibility";
        var query = reads.createSelectionQuery(
                        SHOWN + "where r.ownerId = :viewer and r.id < :id" + restriction + " order by r.id desc",
                        Shown.class)
                .setParameter("viewer", ownerId)
                .setParameter("id", after.id())
                .setMaxResults(limit + 1);
        if (visibility != null) {
            query.setParameter("visibility", visibility);
        }
        return query.getResultList();
    }

    /** What both have shared in the viewer's active couple, the last shared first. */
    List<Shown> listShared(UUID viewer, Cursors.Position after, int limit) {
        return reads.createSelectionQuery(SHOWN + """
                        where r.visibility = SHARED
                          and r.coupleId = (select c.coupleId from CoupleMember c
                                            where c.memberId = :viewer and c.leftAt is null)
                          and r.ownerId in (:viewer, (select c.partnerId from CoupleMember c
                                                      where c.memberId = :viewer and c.leftAt is null))
                          and (r.sharedAt < :time or r.sharedAt = :time and r.id < :id)
                        order by r.sharedAt desc, r.id desc
                        """, Shown.class)
                .setParameter("viewer", viewer)
                .setParameter("time", after.time())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** What the former partner left readable of a couple that has ended. */
    List<Shown> listLeftReadable(UUID viewer, UUID coupleId, Cursors.Position after, int limit) {
        return reads.createSelectionQuery(SHOWN + """
                        where r.visibility = SHARED and r.coupleId = :couple
                          and r.ownerId = (select c.partnerId from CoupleMember c
                                           where c.memberId = :viewer and c.coupleId = :couple
                                             and c.leftAt is not null and c.partnerLeftWords)
                          and (r.sharedAt < :time or r.sharedAt = :time and r.id < :id)
                        order by r.sharedAt desc, r.id desc
                        """, Shown.class)
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
