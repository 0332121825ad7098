package app.haven.therapy.homework;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HomeworkRepository implements PanacheRepositoryBase<Homework, UUID> {

    private final Reads reads;

    HomeworkRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<Homework> findOwned(UUID ownerId, UUID id) {
        return reads.createSelectionQuery("from Homework where ownerId = ?1 and id = ?2", Homework.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .uniqueResultOptional();
    }

    Optional<Homework> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Homework> findProposed(UUID therapistId, UUID ownerId, UUID id) {
        return reads.createSelectionQuery(
                        "from Homework where ownerId = ?1 and id = ?2 and therapistId = ?3", Homework.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .setParameter(3, therapistId)
                .uniqueResultOptional();
    }

    Optional<Homework> findProposedForChange(UUID therapistId, UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2 and therapistId = ?3", ownerId, id, therapistId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The newest first: ids are in the order of making. */
    List<Homework> listOwned(UUID ownerId, Cursors.Position after, int limit) {
        return reads.createSelectionQuery(
                        "from Homework where ownerId = ?1 and id < ?2 order by id desc", Homework.class)
                .setParameter(1, ownerId)
                .setParameter(2, after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** Of this therapist's alone, the newest first. */
    List<Homework> listProposed(UUID therapistId, UUID ownerId, Cursors.Position after, int limit) {
        return reads.createSelectionQuery(
                        "from Homework where ownerId = ?1 and therapistId = ?2 and id < ?3 order by id desc",
                        Homework.class)
                .setParameter(1, ownerId)
                .setParameter(2, therapistId)
                .setParameter(3, after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
