package app.haven.practice;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PracticePlanRepository implements PanacheRepositoryBase<PracticePlan, UUID> {

    private final Reads reads;

    PracticePlanRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<PracticePlan> findOwned(UUID ownerId, UUID id) {
        return reads.createSelectionQuery("from PracticePlan where ownerId = ?1 and id = ?2", PracticePlan.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .uniqueResultOptional();
    }

    Optional<PracticePlan> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The newest first: ids are in the order of making. */
    List<PracticePlan> listOwned(UUID ownerId, Cursors.Position after, int limit) {
        return reads.createSelectionQuery(
                        "from PracticePlan where ownerId = ?1 and id < ?2 order by id desc", PracticePlan.class)
                .setParameter(1, ownerId)
                .setParameter(2, after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }
}
