package app.haven.practice;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

@ApplicationScoped
class PracticeLogRepository implements PanacheRepositoryBase<PracticeLog, UUID> {

    private final Reads reads;

    PracticeLogRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<PracticeLog> findOwned(UUID ownerId, UUID id) {
        return reads.createSelectionQuery("from PracticeLog where ownerId = ?1 and id = ?2", PracticeLog.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .uniqueResultOptional();
    }

    Optional<PracticeLog> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The newest day first; one item more than the limit tells that there is a next page. */
    List<PracticeLog> listOwned(UUID ownerId, PracticeLogFilter filter, Cursors.Position after, int limit) {
        StringBuilder hql = new StringBuilder("from PracticeLog where ownerId = :owner"
                + " and (localDate < :date or localDate = :date and id < :id)");
        if (filter.from() != null) {
            hql.append(" and localDate >= :from");
        }
        if (filter.to() != null) {
            hql.append(" and localDate <= :to");
        }
        if (filter.kind() != null) {
            hql.append(" and kind = :kind");
        }
        if (filter.context() != null) {
            hql.append(" and context = :context");
        }
        SelectionQuery<PracticeLog> query = reads.createSelectionQuery(
                        hql.append(" order by localDate desc, id desc").toString(), PracticeLog.class)
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
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind());
        }
        if (filter.context() != null) {
            query.setParameter("context", filter.context());
        }
        return query.getResultList();
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }

    /** Days practised, one row a day, kind and context, up to a day: what a summary is made of. */
    List<PracticeDay> listDays(UUID ownerId, LocalDate until) {
        return reads.createSelectionQuery("""
                        select localDate, kind, context, count(*) from PracticeLog
                        where ownerId = ?1 and localDate <= ?2
                        group by localDate, kind, context
                        """, PracticeDay.class)
                .setParameter(1, ownerId)
                .setParameter(2, until)
                .getResultList();
    }

    /** On which days, from one to another, a practice has been logged. */
    Set<LocalDate> listDatesOf(UUID ownerId, UUID practiceId, LocalDate from, LocalDate to) {
        return new HashSet<>(reads.createSelectionQuery("""
                        select distinct localDate from PracticeLog
                        where ownerId = :owner and localDate between :from and :to
                          and (cataloguePracticeId = :practice or customPracticeId = :practice)
                        """, LocalDate.class)
                .setParameter("owner", ownerId)
                .setParameter("practice", practiceId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
    }

    /** By week, of the weeks with a log; PostgreSQL begins a week on Monday. */
    List<PracticeWeek> listWeeks(UUID ownerId, LocalDate from, LocalDate to) {
        return reads.createSelectionQuery("""
                        select cast(date_trunc('week', localDate) as LocalDate) as monday,
                            count(distinct localDate),
                            count(distinct case when context = PEACEFUL then localDate end),
                            sum(case when context = PEACEFUL then minutes else 0 end)
                        from PracticeLog
                        where ownerId = :owner and localDate between :from and :to
                        group by monday
                        order by monday
                        """, PracticeWeek.class)
                .setParameter("owner", ownerId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** What the partner said was together and this member may confirm: the bare facts. */
    List<TogetherLog> listTogether(UUID partnerId, UUID coupleId, Cursors.Position after, int limit) {
        return reads.createSelectionQuery("""
                        select id, kind, localDate, minutes, joint from PracticeLog
                        where ownerId = :partner and togetherInCoupleId = :couple
                          and (localDate < :date or localDate = :date and id < :id)
                        order by localDate desc, id desc
                        """, TogetherLog.class)
                .setParameter("partner", partnerId)
                .setParameter("couple", coupleId)
                .setParameter("date", after.date())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    boolean isTogether(UUID ownerId, UUID id, UUID coupleId) {
        return find("ownerId = ?1 and id = ?2 and togetherInCoupleId = ?3", ownerId, id, coupleId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .isPresent();
    }

    void insertConfirmation(UUID ownerId, UUID id, UUID confirmedBy, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into practice_confirmation (owner_id, practice_log_id, confirmed_by, confirmed_at)
                        values (?1, ?2, ?3, ?4) on conflict do nothing
                        """)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .setParameter(3, confirmedBy)
                .setParameter(4, now)
                .executeUpdate();
    }

    void deleteConfirmation(UUID ownerId, UUID id) {
        getEntityManager()
                .createNativeQuery("delete from practice_confirmation where owner_id = ?1 and practice_log_id = ?2")
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .executeUpdate();
    }
}
