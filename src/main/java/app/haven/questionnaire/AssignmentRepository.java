package app.haven.questionnaire;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assignments, and whether they are answered. */
@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    /** Nothing but that there is a response is looked at: of what is in it, nothing. */
    private static final String WITH_ANSWERED = """
            select a, exists (
                select 1 from AnswerSheet r
                where r.ownerId = a.ownerId and r.questionnaireCode = a.questionnaireCode
                  and r.submittedAt >= a.assignedAt)
            from Assignment a
            """;

    private final Reads reads;

    AssignmentRepository(Reads reads) {
        this.reads = reads;
    }

    /** An assignment, and whether a response was submitted since. */
    record Asked(Assignment assignment, boolean answered) {}

    Optional<Assignment> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Asked> findOfTherapist(UUID therapistId, UUID ownerId, UUID id) {
        return reads.createSelectionQuery(
                        WITH_ANSWERED + "where a.ownerId = ?1 and a.id = ?2 and a.therapistId = ?3", Asked.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .setParameter(3, therapistId)
                .uniqueResultOptional();
    }

    /** The newest first: ids are in the order of making. */
    List<Asked> listOwned(UUID ownerId, Cursors.Position after, int limit) {
        return reads.createSelectionQuery(
                        WITH_ANSWERED + "where a.ownerId = ?1 and a.id < ?2 order by a.id desc", Asked.class)
                .setParameter(1, ownerId)
                .setParameter(2, after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** Of this therapist's alone, the newest first. */
    List<Asked> listOfTherapist(UUID therapistId, UUID ownerId, Cursors.Position after, int limit) {
        return reads.createSelectionQuery(
                        WITH_ANSWERED + "where a.ownerId = ?1 and a.therapistId = ?2 and a.id < ?3 order by a.id desc",
                        Asked.class)
                .setParameter(1, ownerId)
                .setParameter(2, therapistId)
                .setParameter(3, after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    boolean deleteOfTherapist(UUID therapistId, UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2 and therapistId = ?3", ownerId, id, therapistId) == 1;
    }
}
