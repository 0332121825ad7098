package app.haven.practice;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

/** Guided sessions with their answers. */
@ApplicationScoped
class GuidedSessionRepository implements PanacheRepositoryBase<GuidedSession, UUID> {

    private final Reads reads;

    GuidedSessionRepository(Reads reads) {
        this.reads = reads;
    }

    /** A session and what has been written in it, in the steps' order. */
    record WithAnswers(GuidedSession session, List<GuidedAnswer> answers) {}

    private record Row(GuidedSession session, GuidedAnswer answer) {}

    Optional<WithAnswers> findOwned(UUID ownerId, UUID id) {
        List<Row> rows = reads.createSelectionQuery("""
                        select s, a from GuidedSession s
                        left join GuidedAnswer a on a.ownerId = s.ownerId and a.guidedSessionId = s.id
                        where s.ownerId = ?1 and s.id = ?2
                        order by a.step
                        """, Row.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .getResultList();
        return rows.stream()
                .map(Row::session)
                .findFirst()
                .map(session -> new WithAnswers(
                        session,
                        rows.stream().map(Row::answer).filter(Objects::nonNull).toList()));
    }

    Optional<GuidedSession> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** In the steps' order; what changes of them is written with the caller's transaction. */
    List<GuidedAnswer> listAnswers(GuidedSession session) {
        return getEntityManager()
                .createQuery(
                        "from GuidedAnswer where ownerId = ?1 and guidedSessionId = ?2 order by step",
                        GuidedAnswer.class)
                .setParameter(1, session.ownerId())
                .setParameter(2, session.id())
                .getResultList();
    }

    void persistAnswer(GuidedAnswer answer) {
        getEntityManager().persist(answer);
    }

    /** The newest first: ids are in the order of starting. */
    List<GuidedSession> listOwned(UUID ownerId, GuidedSessionState state, Cursors.Position after, int limit) {
        String restriction = state == null ? "" : " and state = :state";
        SelectionQuery<GuidedSession> query = reads.createSelectionQuery(
                        "from GuidedSession where ownerId = :owner and id < :id" + restriction + " order by id desc",
                        GuidedSession.class)
                .setParameter("owner", ownerId)
                .setParameter("id", after.id())
                .setMaxResults(limit + 1);
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.getResultList();
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }
}
