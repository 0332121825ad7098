package app.haven.reflection;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReplyRepository implements PanacheRepositoryBase<Reply, UUID> {

    private final Reads reads;

    ReplyRepository(Reads reads) {
        this.reads = reads;
    }

    /** @return the thread that the viewer sees, the newest first; empty when the viewer sees no such reflection */
    Optional<List<Reply>> listThread(UUID viewer, UUID reflectionId, Cursors.Position after, int limit) {
        List<Reply> rows = reads.createSelectionQuery(
                        """
                        select p from Reflection r left join Reply p on %s and p.id < :after
                        where r.id = :id and %s
                        order by p.id desc
                        """.formatted(ReflectionRepository.IN_THREAD, ReflectionRepository.VISIBLE), Reply.class)
                .setParameter("viewer", viewer)
                .setParameter("id", reflectionId)
                .setParameter("after", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
        // A reflection without replies is one row without a reply.
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().filter(Objects::nonNull).toList());
    }

    List<Reply> listOwned(UUID ownerId, Cursors.Position after, int limit) {
        return reads.createSelectionQuery(
                        "from Reply where ownerId = :owner and removedAt is null and id < :after order by id desc",
                        Reply.class)
                .setParameter("owner", ownerId)
                .setParameter("after", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** The viewer's own wherever it was said; the other's in a thread that the viewer sees. */
    Optional<Reply> findVisibleTo(UUID viewer, UUID id) {
        return reads.createSelectionQuery(
                        """
                        from Reply p where p.id = :id
                          and (p.ownerId = :viewer and p.removedAt is null
                            or p.ownerId in (select c.partnerId from CoupleMember c where c.memberId = :viewer)
                               and exists (select 1 from Reflection r where %s and %s))
                        """.formatted(ReflectionRepository.IN_THREAD, ReflectionRepository.VISIBLE), Reply.class)
                .setParameter("viewer", viewer)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    Optional<Reply> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2 and removedAt is null", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
