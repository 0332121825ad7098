package app.haven.safety;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;

/** Check-ins and ratings of capacities as a grant shows them, both in one statement. */
@ApplicationScoped
class SafetyRecordsRepository {

    private static final String LIST =
            """
            (select id, local_date, %s, cast(null as text) as capacity, cast(null as integer) as rating, note
             from check_in
             where owner_id = :owner and local_date between :from and :to and (local_date, id) < (:date, :id)
             order by local_date desc, id desc
             limit :limit)
            union all
            (select id, local_date, %s, capacity, rating, note
             from capacity_rating
             where owner_id = :owner and local_date between :from and :to and (local_date, id) < (:date, :id)
             order by local_date desc, id desc
             limit :limit)
            order by local_date desc, id desc
            limit :limit
            """.formatted(ofEach(CheckInRating::column), ofEach(rating -> "cast(null as integer)"));

    private static final String TOTALS = """
            with periods (first_day, last_day) as (
                select * from unnest(cast(:firsts as date[]), cast(:lasts as date[]))
            )
            select owner_id, first_day, last_day, metric, value, n
            from (
                select owner_id, first_day, last_day, count(*) as check_ins, %s
                from check_in join periods on local_date between first_day and last_day
                where owner_id = any(:owners) and local_date between :first and :last
                group by owner_id, first_day, last_day
            ) as sums
            cross join lateral (values ('CHECK_INS', cast(check_ins as double precision), check_ins), %s)
                as m (metric, value, n)
            where n > 0
            union all
            select owner_id, first_day, last_day, capacity, cast(avg(rating) as double precision), count(*)
            from capacity_rating join periods on local_date between first_day and last_day
            where owner_id = any(:owners) and local_date between :first and :last
            group by owner_id, first_day, last_day, capacity
            """.formatted(
                    ofEach(rating -> "cast(avg(%1$s) as double precision) as %1$s, count(%1$s) as %1$s_n"
                            .formatted(rating.column())),
                    ofEach(rating -> "('%s', %2$s, %2$s_n)".formatted(rating, rating.column())));

    private final Reads reads;

    SafetyRecordsRepository(Reads reads) {
        this.reads = reads;
    }

    private static String ofEach(Function<CheckInRating, String> sql) {
        return Stream.of(CheckInRating.values()).map(sql).collect(Collectors.joining(", "));
    }

    List<SafetyRecord> list(UUID ownerId, TimelineQuery query) {
        return reads
                .createNativeQuery(LIST, Tuple.class)
                .setParameter("owner", ownerId)
                .setParameter("from", query.from())
                .setParameter("to", query.to())
                .setParameter("date", query.after().date())
                .setParameter("id", query.after().id())
                .setParameter("limit", query.limit())
                .getResultList()
                .stream()
                .map(SafetyRecordsRepository::recordOf)
                .toList();
    }

    private static SafetyRecord recordOf(Tuple row) {
        Map<CheckInRating, Integer> ratings = new EnumMap<>(CheckInRating.class);
        for (CheckInRating rating : CheckInRating.values()) {
            Integer rated = row.get(rating.column(), Integer.class);
            if (rated != null) {
                ratings.put(rating, rated);
            }
        }
        String capacity = row.get("capacity", String.class);
        return new SafetyRecord(
                row.get("id", UUID.class),
                row.get("local_date", LocalDate.class),
                ratings,
                capacity == null ? null : Capacity.valueOf(capacity),
                row.get("rating", Integer.class),
                row.get("note", byte[].class));
    }

    List<MetricPoint> listCheckIns(UUID ownerId, LocalDate from, LocalDate to, Bucket bucket) {
        return points("count(*)", "check_in", "true", ownerId, from, to, bucket).getResultList();
    }

    List<MetricPoint> listRatings(CheckInRating rating, UUID ownerId, LocalDate from, LocalDate to, Bucket bucket) {
        String column = rating.column();
        return points(mean(column), "check_in", column + " is not null", ownerId, from, to, bucket)
                .getResultList();
    }

    List<MetricPoint> listRatings(Capacity capacity, UUID ownerId, LocalDate from, LocalDate to, Bucket bucket) {
        return points(mean("rating"), "capacity_rating", "capacity = :capacity", ownerId, from, to, bucket)
                .setParameter("capacity", capacity.name())
                .getResultList();
    }

    private static String mean(String column) {
        return "round(avg(" + column + "), 2)";
    }

    private NativeQuery<MetricPoint> points(
            String value, String table, String restriction, UUID ownerId, LocalDate from, LocalDate to, Bucket bucket) {
        return reads.createNativeQuery("""
                        select cast(date_trunc(:field, cast(local_date as timestamp)) as date) as bucket_start,
                            cast(%s as double precision) as value, count(*) as n
                        from %s
                        where owner_id = :owner and local_date between :from and :to and %s
                        group by 1
                        order by 1
                        """.formatted(value, table, restriction), MetricPoint.class)
                .setParameter("field", bucket.field())
                .setParameter("owner", ownerId)
                .setParameter("from", from)
                .setParameter("to", to);
    }

    List<MetricTotal> listTotals(Collection<UUID> ownerIds, Periods periods) {
        return reads
                .createNativeQuery(TOTALS, Tuple.class)
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
                        row.get("n", Long.class)))
                .toList();
    }

    /** By the accounts, so that each is one look at the end of an index. */
    List<LastEntry> listLast(Collection<UUID> ownerIds) {
        return reads.createNativeQuery("""
                        select owner_id, kind, last_day
                        from (
                            select a.id as owner_id, 'CHECK_IN' as kind,
                                (select max(c.local_date) from check_in c where c.owner_id = a.id) as last_day
                            from user_account a
                            where a.id = any(:owners)
                            union all
                            select a.id, 'CAPACITY_RATING',
                                (select max(r.local_date) from capacity_rating r where r.owner_id = a.id)
                            from user_account a
                            where a.id = any(:owners)
                        ) as lasts
                        where last_day is not null
                        """, LastEntry.class)
                .setParameter("owners", ownerIds.toArray(UUID[]::new))
                .getResultList();
    }
}
