package app.haven.prompt;

import app.haven.couple.CoupleCalendar;
import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** What members put to their couples, and what each may see of it. */
@ApplicationScoped
class CouplePromptRepository implements PanacheRepositoryBase<CouplePrompt, UUID> {

    private static final String ACTIVE = "m.left_at is null";
    private static final String LEFT_READABLE =
            "m.couple_id = :couple and m.left_at is not null and m.partner_left_words";

    /**
     * Decides here, in the one query, who sees what. A question is there because either put it, or because the viewer
     * answered the prompt of that day: never because the partner did. The partner's answer is there once the two were
     * revealed to each other, at the same instant.
     *
     * <p>A couple without such a question comes as one row that holds the couple alone.
     */
    private static final String SEEN = """
            with side as (
                select m.couple_id, m.partner_id, c.formed_at, c.time_zone
                from couple_member m
                join couple c on c.id = m.couple_id
                where m.member_id = :viewer and %s
            ), prompt as (
                select p.id, p.owner_id as author_id, p.text, p.prompt_code, cast(null as date) as prompt_date,
                    p.created_at as placed_at
                from side
                join couple_prompt p on p.owner_id in (:viewer, side.partner_id) and p.couple_id = side.couple_id
                union all
                select a.prompt_id, null, null, a.prompt_code, a.prompt_date, a.created_at
                from side
                join prompt_answer a on a.owner_id = :viewer and a.couple_id = side.couple_id
                where a.prompt_date is not null
            ), page as (
                select p.* from prompt p
                where %s
                order by p.placed_at desc, p.id desc
                limit :limit
            )
            select side.couple_id, side.partner_id, side.formed_at, side.time_zone,
                page.id, page.author_id, page.text, page.prompt_code, page.prompt_date, page.placed_at,
                mine.id as own_id, mine.body as own_body, mine.revised_at as own_revised_at,
                theirs.id as partners_id, theirs.body as partners_body, theirs.revised_at as partners_revised_at
            from side
            left join page on true
            left join prompt_answer mine on mine.owner_id = :viewer and mine.prompt_id = page.id
            left join prompt_answer theirs on theirs.owner_id = side.partner_id and theirs.prompt_id = page.id
                and theirs.revealed_at = mine.revealed_at
            order by page.placed_at desc, page.id desc
            """;

    private static final String AFTER = "(p.placed_at, p.id) < (:time, :id)";
    private static final String REVEALED =
            "exists (select 1 from prompt_answer a where a.owner_id = :viewer and a.prompt_id = p.id"
                    + " and a.revealed_at is not null)";

    private final Reads reads;

    CouplePromptRepository(Reads reads) {
        this.reads = reads;
    }

    /** The viewer's active couple with this question, if the viewer sees it for more than being the prompt of a day. */
    Optional<CouplePrompts> findSeen(UUID viewer, UUID id) {
        return couple(query(ACTIVE, "p.id = :id", viewer, 1).setParameter("id", id));
    }

    /** The viewer's active couple with the prompts of these days that the viewer has answered. */
    Optional<CouplePrompts> findAnsweredOn(UUID viewer, LocalDate from, LocalDate to) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
        return couple(query(ACTIVE, "p.prompt_date between :from and :to", viewer, days)
                .setParameter("from", from)
                .setParameter("to", to));
    }

    /** The viewer's active couple with its questions, the newest first. */
    Optional<CouplePrompts> listSeen(UUID viewer, Cursors.Position after, int limit) {
        return couple(query(ACTIVE, AFTER, viewer, limit + 1)
                .setParameter("time", after.time())
                .setParameter("id", after.id()));
    }

    /** Of a couple that the partner left, leaving the words readable: the questions that were revealed. */
    Optional<CouplePrompts> listLeftReadable(UUID viewer, UUID coupleId, Cursors.Position after, int limit) {
        return couple(query(LEFT_READABLE, AFTER + " and " + REVEALED, viewer, limit + 1)
                .setParameter("couple", coupleId)
                .setParameter("time", after.time())
                .setParameter("id", after.id()));
    }

    /** What either of an active couple has put. */
    Optional<CouplePrompt> findPut(UUID viewer, CoupleCalendar couple, UUID id) {
        return reads.createSelectionQuery(
                        "from CouplePrompt where ownerId in (?1, ?2) and id = ?3 and coupleId = ?4", CouplePrompt.class)
                .setParameter(1, viewer)
                .setParameter(2, couple.partnerId())
                .setParameter(3, id)
                .setParameter(4, couple.coupleId())
                .uniqueResultOptional();
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }

    private NativeQuery<Tuple> query(String side, String restriction, UUID viewer, int limit) {
        return reads.createNativeQuery(SEEN.formatted(side, restriction), Tuple.class)
                .addScalar("couple_id", UUID.class)
                .addScalar("partner_id", UUID.class)
                .addScalar("formed_at", Instant.class)
                .addScalar("time_zone", String.class)
                .addScalar("id", UUID.class)
                .addScalar("author_id", UUID.class)
                .addScalar("text", byte[].class)
                .addScalar("prompt_code", String.class)
                .addScalar("prompt_date", LocalDate.class)
                .addScalar("placed_at", Instant.class)
                .addScalar("own_id", UUID.class)
                .addScalar("own_body", byte[].class)
                .addScalar("own_revised_at", Instant.class)
                .addScalar("partners_id", UUID.class)
                .addScalar("partners_body", byte[].class)
                .addScalar("partners_revised_at", Instant.class)
                .setParameter("viewer", viewer)
                .setParameter("limit", limit);
    }

    private static Optional<CouplePrompts> couple(NativeQuery<Tuple> query) {
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new CouplePrompts(
                        new CoupleCalendar(
                                row.get("couple_id", UUID.class),
                                row.get("partner_id", UUID.class),
                                row.get("formed_at", Instant.class),
                                ZoneId.of(row.get("time_zone", String.class))),
                        rows.stream()
                                .filter(one -> one.get("id") != null)
                                .map(CouplePromptRepository::seen)
                                .toList()));
    }

    private static CouplePrompts.Seen seen(Tuple row) {
        return new CouplePrompts.Seen(
                row.get("id", UUID.class),
                row.get("author_id", UUID.class),
                row.get("text", byte[].class),
                row.get("prompt_code", String.class),
                row.get("prompt_date", LocalDate.class),
                row.get("placed_at", Instant.class),
                row.get("own_id", UUID.class),
                row.get("own_body", byte[].class),
                row.get("own_revised_at", Instant.class),
                row.get("partners_id", UUID.class),
                row.get("partners_body", byte[].class),
                row.get("partners_revised_at", Instant.class));
    }
}
