package app.haven.prompt;

import app.haven.couple.CoupleCalendar;
import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

@ApplicationScoped
class PromptAnswerRepository implements PanacheRepositoryBase<PromptAnswer, UUID> {

    /**
     * Own answers with what was put in a member's words: one's own, or the partner's while the couple lasts or as the
     * partner left them readable.
     */
    private static final String OWN = """
            select a, p from PromptAnswer a
            left join CoupleMember side on side.memberId = a.ownerId and side.coupleId = a.coupleId
            left join CouplePrompt p on p.ownerId in (a.ownerId, side.partnerId) and p.id = a.promptId
                and a.promptCode is null
                and (p.ownerId = a.ownerId or side.leftAt is null or side.partnerLeftWords)
            where a.ownerId = :owner and a.removedAt is null and %s
            """;

    private final Reads reads;

    PromptAnswerRepository(Reads reads) {
        this.reads = reads;
    }

    /**
     * An own answer and the question, if that is in a member's words and there to be seen.
     *
     * @param prompt null otherwise
     */
    record WithPrompt(PromptAnswer answer, CouplePrompt prompt) {}

    Optional<WithPrompt> findOwned(UUID ownerId, UUID id) {
        return own("a.id = :id", ownerId).setParameter("id", id).uniqueResultOptional();
    }

    /** The newest first: ids are in the order of answering. */
    List<WithPrompt> listOwned(UUID ownerId, Cursors.Position after, int limit) {
        return own("a.id < :id order by a.id desc", ownerId)
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    Optional<PromptAnswer> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2 and removedAt is null", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * What the two have answered, held as it is: an answer is either taken back before it is revealed or not any more.
     * Also what has been removed after that.
     */
    List<PromptAnswer> lockGiven(UUID memberId, CoupleCalendar couple, UUID promptId) {
        return find(
                        "ownerId in (?1, ?2) and promptId = ?3 and coupleId = ?4 order by ownerId",
                        memberId,
                        couple.partnerId(),
                        promptId,
                        couple.coupleId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private SelectionQuery<WithPrompt> own(String restriction, UUID ownerId) {
        return reads.createSelectionQuery(OWN.formatted(restriction), WithPrompt.class)
                .setParameter("owner", ownerId);
    }
}
