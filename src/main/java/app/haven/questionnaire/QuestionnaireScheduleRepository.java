package app.haven.questionnaire;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Schedules, and when each questionnaire was answered last. */
@ApplicationScoped
class QuestionnaireScheduleRepository implements PanacheRepositoryBase<QuestionnaireSchedule, UUID> {

    private static final String WITH_LAST = """
            select s, (
                select max(r.submittedAt) from AnswerSheet r
                where r.ownerId = s.ownerId and r.questionnaireCode = s.questionnaireCode)
            from QuestionnaireSchedule s
            where s.ownerId = ?1 and\s""";

    private final Reads reads;

    QuestionnaireScheduleRepository(Reads reads) {
        this.reads = reads;
    }

    /** @param lastSubmittedAt null where the questionnaire was never answered */
    record WithLast(QuestionnaireSchedule schedule, Instant lastSubmittedAt) {}

    /** Returns false when the member has a schedule for this questionnaire already. */
    boolean insert(QuestionnaireSchedule schedule) {
        try {
            persistAndFlush(schedule);
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }

    Optional<WithLast> findOwned(UUID ownerId, UUID id) {
        return reads
                .createSelectionQuery(WITH_LAST + "s.id = ?2", WithLast.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<WithLast> listOwned(UUID ownerId, Cursors.Position after, int limit) {
        return reads.createSelectionQuery(WITH_LAST + "s.id < ?2 order by s.id desc", WithLast.class)
                .setParameter(1, ownerId)
                .setParameter(2, after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }
}
