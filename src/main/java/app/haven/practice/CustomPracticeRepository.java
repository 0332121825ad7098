package app.haven.practice;

import app.haven.database.Reads;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CustomPracticeRepository implements PanacheRepositoryBase<CustomPractice, UUID> {

    static final int MOST = 200;

    private final Reads reads;

    CustomPracticeRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<CustomPractice> findOwned(UUID ownerId, UUID id) {
        return reads.createSelectionQuery("from CustomPractice where ownerId = ?1 and id = ?2", CustomPractice.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .uniqueResultOptional();
    }

    Optional<CustomPractice> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<CustomPractice> listOwned(UUID ownerId) {
        return reads.createSelectionQuery(
                        "from CustomPractice where ownerId = ?1 order by id desc", CustomPractice.class)
                .setParameter(1, ownerId)
                .setMaxResults(MOST)
                .getResultList();
    }

    long countOwned(UUID ownerId) {
        return count("ownerId", ownerId);
    }
}
