package app.haven.questionnaire;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Submitted responses as a grant shows them: their scores, and never what is only begun. */
@ApplicationScoped
class QuestionnaireRecordsRepository {

    /**
     * A response has no local date and no zone. By that of the profile, the day would change when the profile does, and a
     * timeline would change its order while it is read; UTC stays. A person's responses are few, and need no index.
     */
    private static final String DAY = "cast(r.submitted_at at time zone 'UTC' as date)";

    /** Scores of two versions are not comparable, so that a metric is of the newest that its owner has submitted. */
    private static final String IS_NEWEST = """
            r.questionnaire_version = (
                select max(n.questionnaire_version) from questionnaire_response n
                where n.owner_id = r.owner_id and n.questionnaire_code = r.questionnaire_code and n.state = 'SUBMITTED')
            """;

    private static final String LIST = """
            select r.id, r.day, r.submitted_at, r.questionnaire_code, s.scale_code, s.score, s.band_code, s.change_status
            from (
                select r.owner_id, r.id, %1$s as day, r.submitted_at, r.questionnaire_code
                from questionnaire_response r
                where r.owner_id = :owner and r.state = 'SUBMITTED'
                  and %1$s between :from and :to and (%1$s, r.id) < (:date, :id)
                order by %1$s desc, r.id desc
                limit :limit
            ) as r
            join questionnaire_score s on s.owner_id = r.owner_id and s.response_id = r.id
            order by r.day desc, r.id desc, s.scale_code
            """.formatted(DAY);

    private static final String TOTALS = """
            with scored as (
                select r.owner_id, r.id, r.questionnaire_code, s.scale_code, s.score, s.change_status, %1$s as is_newest,
                    first_day, last_day
                from questionnaire_response r
                join questionnaire_score s on s.owner_id = r.owner_id and s.response_id = r.id
                join unnest(cast(:firsts as date[]), cast(:lasts as date[])) as p (first_day, last_day)
                    on %2$s between first_day and last_day
                where r.owner_id = any(:owners) and r.state = 'SUBMITTED' and %2$s between :first and :last
            )
            select owner_id, first_day, last_day, 'DETERIORATED_SCORES' as metric,
                cast(count(distinct id) filter (where change_status = 'DETERIORATED') as double precision) as value,
                count(distinct id) as n
            from scored
            group by owner_id, first_day, last_day
            union all
            select owner_id, first_day, last_day, questionnaire_code || '.' || scale_code, avg(score), count(*)
            from scored
            where score is not null and is_newest
            group by owner_id, first_day, last_day, questionnaire_code, scale_code
            """.formatted(IS_NEWEST, DAY);

    private final Reads reads;

    QuestionnaireRecordsRepository(Reads reads) {
        this.reads = reads;
    }

    List<SubmittedSheet> list(UUID ownerId, TimelineQuery query) {
        Map<UUID, SubmittedSheet> byId = new LinkedHashMap<>();
        for (Tuple row : reads.createNativeQuery(LIST, Tuple.class)
                .setParameter("owner", ownerId)
                .setParameter("from", query.from())
                .setParameter("to", query.to())
                .setParameter("date", query.after().date())
                .setParameter("id", query.after().id())
                .setParameter("limit", query.limit())
                .getResultList()) {
            byId.computeIfAbsent(row.get("id", UUID.class), id -> sheetOf(row))
                    .scores()
                    .add(scoreOf(row));
        }
        return List.copyOf(byId.values());
    }

    private static SubmittedSheet sheetOf(Tuple row) {
        return new SubmittedSheet(
                row.get("id", UUID.class),
                row.get("day", LocalDate.class),
                row.get("submitted_at", Instant.class),
                row.get("questionnaire_code", String.class),
                new ArrayList<>());
    }

    private static SubmittedSheet.Score scoreOf(Tuple row) {
        String changeStatus = row.get("change_status", String.class);
        return new SubmittedSheet.Score(
                row.get("scale_code", String.class),
                row.get("score", Double.class),
                row.get("band_code", String.class),
                changeStatus == null ? null : ChangeStatus.valueOf(changeStatus));
    }

    /** How many came out reliably worse on any scale, of how many. */
    List<MetricPoint> listDeteriorated(UUID ownerId, LocalDate from, LocalDate to, Bucket bucket) {
        return points(
                        "count(distinct r.id) filter (where s.change_status = 'DETERIORATED')",
                        "count(distinct r.id)",
                        "true",
                        ownerId,
                        from,
                        to,
                        bucket)
                .getResultList();
    }

    List<MetricPoint> listScores(ScaleCode scale, UUID ownerId, LocalDate from, LocalDate to, Bucket bucket) {
        return points(
                        "round(cast(avg(s.score) as numeric), 2)",
                        "count(*)",
                        "r.questionnaire_code = :code and s.scale_code = :scale and s.score is not null and "
                                + IS_NEWEST,
                        ownerId,
                        from,
                        to,
                        bucket)
                .setParameter("code", scale.questionnaire())
                .setParameter("scale", scale.scale())
                .getResultList();
    }

    private NativeQuery<MetricPoint> points(
            String value, String n, String restriction, UUID ownerId, LocalDate from, LocalDate to, Bucket bucket) {
        return reads.createNativeQuery("""
                        select cast(date_trunc(:field, cast(%1$s as timestamp)) as date) as bucket_start,
                            cast(%2$s as double precision) as value, %3$s as n
                        from questionnaire_response r
                        join questionnaire_score s on s.owner_id = r.owner_id and s.response_id = r.id
                        where r.owner_id = :owner and r.state = 'SUBMITTED' and %1$s between :from and :to and %4$s
                        group by 1
                        order by 1
                        """.formatted(DAY, value, n, restriction), MetricPoint.class)
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

    List<LastEntry> listLast(Collection<UUID> ownerIds) {
        return reads.createNativeQuery("""
                        select r.owner_id, 'QUESTIONNAIRE_SCORE', max(%s)
                        from questionnaire_response r
                        where r.owner_id = any(:owners) and r.state = 'SUBMITTED'
                        group by r.owner_id
                        """.formatted(DAY), LastEntry.class)
                .setParameter("owners", ownerIds.toArray(UUID[]::new))
                .getResultList();
    }
}
