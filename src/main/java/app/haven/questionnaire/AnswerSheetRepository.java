package app.haven.questionnaire;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

/** Responses with their scores. */
@ApplicationScoped
class AnswerSheetRepository implements PanacheRepositoryBase<AnswerSheet, UUID> {

    private final Reads reads;

    AnswerSheetRepository(Reads reads) {
        this.reads = reads;
    }

    /** A response and its scores, of which it has none before it is submitted. */
    record WithScores(AnswerSheet sheet, List<ScaleScore> scores) {}

    private record Row(AnswerSheet sheet, ScaleScore score) {}

    Optional<WithScores> findOwned(UUID ownerId, UUID id) {
        return grouped(reads.createSelectionQuery("""
                                select r, s from AnswerSheet r
                                left join ScaleScore s on s.ownerId = r.ownerId and s.responseId = r.id
                                where r.ownerId = ?1 and r.id = ?2
                                """, Row.class)
                        .setParameter(1, ownerId)
                        .setParameter(2, id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    Optional<AnswerSheet> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * The newest first: ids are in the order of beginning.
     *
     * @param code null for those of every questionnaire
     */
    List<WithScores> listOwned(UUID ownerId, String code, Cursors.Position after, int limit) {
        String restriction = code == null ? "" : " and p.questionnaireCode = :code";
        SelectionQuery<Row> query = reads.createSelectionQuery("""
                        select r, s from AnswerSheet r
                        left join ScaleScore s on s.ownerId = r.ownerId and s.responseId = r.id
                        where r.ownerId = :owner and r.id in (
                            select p.id from AnswerSheet p where p.ownerId = :owner and p.id < :id""" + restriction + """
                             order by p.id desc limit :limit)
                        order by r.id desc
                        """, Row.class)
                .setParameter("owner", ownerId)
                .setParameter("id", after.id())
                .setParameter("limit", limit + 1);
        if (code != null) {
            query.setParameter("code", code);
        }
        return grouped(query.getResultList());
    }

    private static List<WithScores> grouped(List<Row> rows) {
        Map<UUID, WithScores> byId = new LinkedHashMap<>();
        for (Row row : rows) {
            WithScores found =
                    byId.computeIfAbsent(row.sheet().id(), id -> new WithScores(row.sheet(), new ArrayList<>()));
            if (row.score() != null) {
                found.scores().add(row.score());
            }
        }
        return List.copyOf(byId.values());
    }

    /** Of each scale the score of the first response to the same version that has one. */
    List<Baseline> listBaselines(AnswerSheet sheet) {
        return reads.createNativeQuery("""
                        select distinct on (s.scale_code) s.scale_code, s.response_id, s.score
                        from questionnaire_score s
                        join questionnaire_response r on r.owner_id = s.owner_id and r.id = s.response_id
                        where s.owner_id = :owner and s.score is not null
                          and r.questionnaire_code = :code and r.questionnaire_version = :version
                        order by s.scale_code, r.submitted_at, r.id
                        """, Baseline.class)
                .addScalar("scale_code", String.class)
                .addScalar("response_id", UUID.class)
                .addScalar("score", Double.class)
                .setParameter("owner", sheet.ownerId())
                .setParameter("code", sheet.questionnaireCode())
                .setParameter("version", sheet.questionnaireVersion())
                .getResultList();
    }

    void persistScores(List<ScaleScore> scores) {
        scores.forEach(getEntityManager()::persist);
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }
}
