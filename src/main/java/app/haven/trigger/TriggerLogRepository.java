package app.haven.trigger;

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
class TriggerLogRepository implements PanacheRepositoryBase<TriggerLog, UUID> {

    private final Reads reads;

    TriggerLogRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<TriggerLog> findOwned(UUID ownerId, UUID id) {
        return reads.createSelectionQuery("from TriggerLog where ownerId = ?1 and id = ?2", TriggerLog.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .uniqueResultOptional();
    }

    Optional<TriggerLog> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The last trigger first; one item more than the limit tells that there is a next page. */
    List<TriggerLog> listOwned(UUID ownerId, TriggerLogFilter filter, Cursors.Position after, int limit) {
        StringBuilder hql = new StringBuilder("from TriggerLog where ownerId = :owner"
                + " and (occurredAt < :time or occurredAt = :time and id < :id)");
        if (filter.from() != null) {
            hql.append(" and localDate >= :from");
        }
        if (filter.to() != null) {
            hql.append(" and localDate <= :to");
        }
        if (filter.fear() != null) {
            // array_contains would look for the ordinal.
            hql.append(" and array_position(fears, :fear) > 0");
        }
        if (filter.context() != null) {
            hql.append(" and context = :context");
        }
        if (filter.state() != null) {
            hql.append(restrictionTo(filter.state()));
        }
        SelectionQuery<TriggerLog> query = reads.createSelectionQuery(
                        hql.append(" order by occurredAt desc, id desc").toString(), TriggerLog.class)
                .setParameter("owner", ownerId)
                .setParameter("time", after.time())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1);
        if (filter.from() != null) {
            query.setParameter("from", filter.from());
        }
        if (filter.to() != null) {
            query.setParameter("to", filter.to());
        }
        if (filter.fear() != null) {
            query.setParameter("fear", filter.fear());
        }
        if (filter.context() != null) {
            query.setParameter("context", filter.context());
        }
        return query.getResultList();
    }

    private static String restrictionTo(TriggerState state) {
        return switch (state) {
            case OPEN -> " and returnedAt is null and closedAt is null";
            case RETURNED -> " and returnedAt is not null";
            case NOT_RETURNED -> " and closedAt is not null";
        };
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }
}
