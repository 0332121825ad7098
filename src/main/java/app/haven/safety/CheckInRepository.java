package app.haven.safety;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import app.haven.time.Bucket;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

@ApplicationScoped
class CheckInRepository implements PanacheRepositoryBase<CheckIn, UUID> {

    private final Reads reads;

    CheckInRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<CheckIn> findOwned(UUID ownerId, UUID id) {
        return reads.createSelectionQuery("from CheckIn where ownerId = ?1 and id = ?2", CheckIn.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .uniqueResultOptional();
    }

    Optional<CheckIn> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The newest day first; one item more than the limit tells that there is a next page. */
    List<CheckIn> listOwned(UUID ownerId, CheckInFilter filter, Cursors.Position after, int limit) {
        StringBuilder hql = new StringBuilder(
                "from CheckIn where ownerId = :owner" + " and (localDate < :date or localDate = :date and id < :id)");
        if (filter.from() != null) {
            hql.append(" and localDate >= :from");
        }
        if (filter.to() != null) {
            hql.append(" and localDate <= :to");
        }
        SelectionQuery<CheckIn> query = reads.createSelectionQuery(
                        hql.append(" order by localDate desc, id desc").toString(), CheckIn.class)
                .setParameter("owner", ownerId)
                .setParameter("date", after.date())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1);
        if (filter.from() != null) {
            query.setParameter("from", filter.from());
        }
        if (filter.to() != null) {
            query.setParameter("to", filter.to());
        }
        return query.getResultList();
    }

    /** One row a bucket that has check-ins, the earliest first. */
    List<SafetyPoint> listPoints(UUID ownerId, LocalDate from, LocalDate to, Bucket bucket) {
        return reads.createNativeQuery("""
                        select cast(date_trunc(:field, cast(local_date as timestamp)) as date) as bucket_start,
                            count(*) as check_ins,
                            cast(avg(inner_safety) as double precision) as inner_mean,
                            count(relationship_safety) as relationship_count,
                            cast(avg(relationship_safety) as double precision) as relationship_mean
                        from check_in
                        where owner_id = :owner and local_date between :from and :to
                        group by 1
                        order by 1
                        """, SafetyPoint.class)
                .addScalar("bucket_start", LocalDate.class)
                .addScalar("check_ins", Long.class)
                .addScalar("inner_mean", Double.class)
                .addScalar("relationship_count", Long.class)
                .addScalar("relationship_mean", Double.class)
                .setParameter("field", bucket.field())
                .setParameter("owner", ownerId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }
}
