package app.haven.therapy.session;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<TherapySession, UUID> {

    private final Reads reads;

    SessionRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<TherapySession> findOwned(UUID ownerId, UUID id) {
        return reads.createSelectionQuery("from TherapySession where ownerId = ?1 and id = ?2", TherapySession.class)
                .setParameter(1, ownerId)
                .setParameter(2, id)
                .uniqueResultOptional();
    }

    Optional<TherapySession> findOwnedForChange(UUID ownerId, UUID id) {
        return find("ownerId = ?1 and id = ?2", ownerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * The latest day first.
     *
     * @param clientId null for those with every client
     */
    List<TherapySession> listOwned(UUID ownerId, UUID clientId, Cursors.Position after, int limit) {
        SelectionQuery<TherapySession> query = reads.createSelectionQuery(
                        "from TherapySession where ownerId = :owner"
                                + (clientId == null ? "" : " and clientId = :client")
                                + " and (heldOn < :date or heldOn = :date and id < :id) order by heldOn desc, id desc",
                        TherapySession.class)
                .setParameter("owner", ownerId)
                .setParameter("date", after.date())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1);
        if (clientId != null) {
            query.setParameter("client", clientId);
        }
        return query.getResultList();
    }

    Optional<LocalDate> findLastBefore(UUID ownerId, UUID clientId, LocalDate date) {
        return reads.createSelectionQuery("""
                        select heldOn from TherapySession where ownerId = ?1 and clientId = ?2 and heldOn < ?3
                        order by heldOn desc
                        """, LocalDate.class)
                .setParameter(1, ownerId)
                .setParameter(2, clientId)
                .setParameter(3, date)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    boolean deleteOwned(UUID ownerId, UUID id) {
        return delete("ownerId = ?1 and id = ?2", ownerId, id) == 1;
    }
}
