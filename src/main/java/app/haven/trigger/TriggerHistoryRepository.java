package app.haven.trigger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import app.haven.database.Reads;
import app.haven.therapy.ClientRecords.Period;
import app.haven.therapy.Periods;
import app.haven.time.Bucket;
import app.haven.vocabulary.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Adds trigger logs up; in SQL, for HQL knows neither grouping sets nor ordinals. */
@ApplicationScoped
class TriggerHistoryRepository {

    /** Nobody is away for less than no time, though the clock of another node may have been ahead of this one's. */
    private static final String MINUTES = """
            cast(greatest(0, floor(extract(epoch from
                coalesce(returned_at, closed_at, :now) - occurred_at) / 60)) as bigint)
            """;

    private final Reads reads;

    TriggerHistoryRepository(Reads reads) {
        this.reads = reads;
    }

    TriggerCounts count(UUID ownerId, LocalDate from, LocalDate to) {
        List<Tuple> rows = reads.createNativeQuery("""
                        select fear, reaction, context, cast(extract(isodow from local_date) as integer) as weekday,
                            local_hour, count(distinct id) as logs
                        from trigger_log
                        cross join unnest(fears) as fear
                        left join unnest(reactions) as reaction on true
                        where owner_id = ?1 and local_date between ?2 and ?3
                        group by grouping sets ((fear, reaction), (context), (weekday, local_hour))
                        """, Tuple.class)
                .setParameter(1, ownerId)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList();
        return new TriggerCounts(
                groupedBy("fear", rows)
                        .map(row -> new FearReactionCount(fearOf(row), reactionOf(row), logsOf(row)))
                        .sorted(comparing(FearReactionCount::fear)
                                .thenComparing(FearReactionCount::reaction, nullsFirst(naturalOrder())))
                        .toList(),
                groupedBy("context", rows)
                        .map(row -> new ContextCount(contextOf(row), logsOf(row)))
                        .sorted(comparing(ContextCount::context))
                        .toList(),
                groupedBy("weekday", rows)
                        .map(row -> new HourCount(weekdayOf(row), row.get("local_hour", Integer.class), logsOf(row)))
                        .sorted(comparing(HourCount::weekday).thenComparing(HourCount::hour))
                        .toList());
    }

    /** A row belongs to the grouping whose column it fills. */
    private static Stream<Tuple> groupedBy(String column, List<Tuple> rows) {
        return rows.stream().filter(row -> row.get(column) != null);
    }

    private static Fear fearOf(Tuple row) {
        return Fear.valueOf(row.get("fear", String.class));
    }

    private static Reaction reactionOf(Tuple row) {
        String code = row.get("reaction", String.class);
        return code == null ? null : Reaction.valueOf(code);
    }

    private static Context contextOf(Tuple row) {
        return Context.valueOf(row.get("context", String.class));
    }

    private static DayOfWeek weekdayOf(Tuple row) {
        return DayOfWeek.of(row.get("weekday", Integer.class));
    }

    private static long logsOf(Tuple row) {
        return row.get("logs", Long.class);
    }

    List<OpennessTime> listOpennessTimes(UUID ownerId, LocalDate from, LocalDate to, Bucket bucket, Instant now) {
        return reads.createNativeQuery("""
                        select cast(date_trunc(:field, cast(local_date as timestamp)) as date), %s,
                            returned_at is not null, count(*)
                        from trigger_log
                        where owner_id = :owner and local_date between :from and :to
                        group by 1, 2, 3
                        order by 1, 2, 3
                        """.formatted(MINUTES), OpennessTime.class)
                .setParameter("owner", ownerId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("field", bucket.field())
                .setParameter("now", now)
                .getResultList();
    }

    List<OwnersOpennessTime> listOpennessTimes(Collection<UUID> ownerIds, Periods periods, Instant now) {
        return reads
                .createNativeQuery("""
                        select owner_id, first_day, last_day, %s as minutes, returned_at is not null as returned,
                            count(*) as logs
                        from trigger_log
                        join unnest(cast(:firsts as date[]), cast(:lasts as date[])) as p (first_day, last_day)
                            on local_date between first_day and last_day
                        where owner_id = any(:owners) and local_date between :first and :last
                        group by 1, 2, 3, 4, 5
                        """.formatted(MINUTES), Tuple.class)
                .setParameter("owners", ownerIds.toArray(UUID[]::new))
                .setParameter("firsts", periods.firsts())
                .setParameter("lasts", periods.lasts())
                .setParameter("first", periods.first())
                .setParameter("last", periods.last())
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(row -> new OwnersOpennessTime(
                        row.get("owner_id", UUID.class),
                        new Period(row.get("first_day", LocalDate.class), row.get("last_day", LocalDate.class)),
                        row.get("minutes", Long.class),
                        row.get("returned", Boolean.class),
                        row.get("logs", Long.class)))
                .toList();
    }
}
