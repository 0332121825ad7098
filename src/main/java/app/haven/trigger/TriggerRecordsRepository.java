package app.haven.trigger;

import app.haven.database.Reads;
import app.haven.therapy.ClientRecords.LastEntry;
import app.haven.therapy.ClientRecords.MetricTotal;
import app.haven.therapy.ClientRecords.Period;
import app.haven.therapy.MetricPoint;
import app.haven.therapy.Periods;
import app.haven.therapy.TimelineQuery;
import app.haven.time.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Trigger logs as a grant shows them; in SQL where there are periods, which HQL cannot unnest. */
@ApplicationScoped
class TriggerRecordsRepository {

    private final Reads reads;

    TriggerRecordsRepository(Reads reads) {
        this.reads = reads;
    }

    /** By the local date rather than by the time, as every timeline is. */
    List<TriggerLog> list(UUID ownerId, TimelineQuery query) {
        return reads.createSelectionQuery("""
                        from TriggerLog
                        where ownerId = :owner and localDate between :from and :to and (localDate, id) < (:date, :id)
                        order by localDate desc, id desc
                        """, TriggerLog.class)
                .setParameter("owner", ownerId)
                .setParameter("from", query.from())
                .setParameter("to", query.to())
                .setParameter("date", query.after().date())
                .setParameter("id", query.after().id())
                .setMaxResults(query.limit())
                .getResultList();
    }

    List<MetricPoint> listCounts(UUID ownerId, LocalDate from, LocalDate to, Bucket bucket) {
        return listPoints("count(*)", ownerId, from, to, bucket);
    }

    List<MetricPoint> listIntensities(UUID ownerId, LocalDate from, LocalDate to, Bucket bucket) {
        return listPoints("round(avg(intensity), 2)", ownerId, from, to, bucket);
    }

    private List<MetricPoint> listPoints(String value, UUID ownerId, LocalDate from, LocalDate to, Bucket bucket) {
        return reads.createNativeQuery("""
                        select cast(date_trunc(:field, cast(local_date as timestamp)) as date) as bucket_start,
                            cast(%s as double precision) as value, count(*) as n
                        from trigger_log
                        where owner_id = :owner and local_date between :from and :to
                        group by 1
                        order by 1
                        """.formatted(value), MetricPoint.class)
                .setParameter("field", bucket.field())
                .setParameter("owner", ownerId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    List<MetricTotal> listTotals(Collection<UUID> ownerIds, Periods periods) {
        return reads
                .createNativeQuery("""
                        select owner_id, first_day, last_day, metric, value, logs
                        from (
                            select owner_id, first_day, last_day, count(*) as logs,
                                cast(avg(intensity) as double precision) as intensity
                            from trigger_log
                            join unnest(cast(:firsts as date[]), cast(:lasts as date[])) as p (first_day, last_day)
                                on local_date between first_day and last_day
                            where owner_id = any(:owners) and local_date between :first and :last
                            group by owner_id, first_day, last_day
                        ) as sums
                        cross join lateral (values
                            ('TRIGGERS', cast(logs as double precision)), ('TRIGGER_INTENSITY', intensity)
                        ) as m (metric, value)
                        """, Tuple.class)
                .setParameter("owners", ownerIds.toArray(UUID[]::new))
                .setParameter("firsts", periods.firsts())
                .setParameter("lasts", periods.lasts())
                .setParameter("first", periods.first())
                .setParameter("last", periods.last())
                .getResultList()
                .stream()
                .map(row -> new MetricTotal(
                        row.get("owner_id", UUID.class),
                        new Period(row.get("first_day", LocalDate.class), row.get("last_day", LocalDate.class)),
                        row.get("metric", String.class),
                        row.get("value", Double.class),
                        row.get("logs", Long.class)))
                .toList();
    }

    /** By the accounts, so that each is one look at the end of the index. */
    List<LastEntry> listLast(Collection<UUID> ownerIds) {
        return reads.createNativeQuery("""
                        select owner_id, 'TRIGGER_LOG', last_day
                        from (
                            select a.id as owner_id,
                                (select max(l.local_date) from trigger_log l where l.owner_id = a.id) as last_day
                            from user_account a
                            where a.id = any(:owners)
                        ) as lasts
                        where last_day is not null
                        """, LastEntry.class)
                .setParameter("owners", ownerIds.toArray(UUID[]::new))
                .getResultList();
    }
}
