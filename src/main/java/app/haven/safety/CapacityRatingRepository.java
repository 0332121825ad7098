package app.haven.safety;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

@ApplicationScoped
class CapacityRatingRepository implements PanacheRepositoryBase<CapacityRating, UUID> {

    private final Reads reads;

    CapacityRatingRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<CapacityRating> findOwned(UUID ownerId, UUID id) {
        return reads.createSelectionQuery("from CapacityRating where ownerId = ?1 and id = ?2", CapacityRating.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .uniqueResultOptional();
    }

    Optional<CapacityRating> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The newest day first; one item more than the limit tells that there is a next page. */
    List<CapacityRating> listOwned(UUID ownerId, CapacityRatingFilter filter, Cursors.Position after, int limit) {
        StringBuilder hql = new StringBuilder("from CapacityRating where ownerId = :owner"
                + " and (localDate < :date or localDate = :date and id < :id)");
        if (filter.capacity() != null) {
            hql.append(" and capacity = :capacity");
        }
        if (filter.from() != null) {
            hql.append(" and localDate >= :from");
        }
        if (filter.to() != null) {
            hql.append(" and localDate <= :to");
        }
        SelectionQuery<CapacityRating> query = reads.createSelectionQuery(
                        hql.append(" order by localDate desc, id desc").toString(), CapacityRating.class)
                .setParameter("owner", ownerId)
                .setParameter("date", after.date())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1);
        if (filter.capacity() != null) {
            query.setParameter("capacity", filter.capacity());
        }
        if (filter.from() != null) {
            query.setParameter("from", filter.from());
        }
        if (filter.to() != null) {
            query.setParameter("to", filter.to());
        }
        return query.getResultList();
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }
}
