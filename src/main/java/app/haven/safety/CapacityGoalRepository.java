package app.haven.safety;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CapacityGoalRepository implements PanacheRepositoryBase<CapacityGoal, UUID> {

    private final Reads reads;

    CapacityGoalRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<CapacityGoal> findOwned(UUID ownerId, UUID id) {
        return reads.createSelectionQuery("from CapacityGoal where ownerId = ?1 and id = ?2", CapacityGoal.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .uniqueResultOptional();
    }

    Optional<CapacityGoal> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The newest first: ids are in the order of writing. */
    List<CapacityGoal> listOwned(UUID ownerId, Cursors.Position after, int limit) {
        return reads.createSelectionQuery(
                        "from CapacityGoal where ownerId = ?1 and id < ?2 order by id desc", CapacityGoal.class)
                .setParameter(1, ownerId)
                .setParameter(2, after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }
}
