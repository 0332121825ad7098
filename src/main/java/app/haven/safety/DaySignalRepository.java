package app.haven.safety;

import app.haven.database.Reads;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DaySignalRepository implements PanacheRepositoryBase<DaySignal, UUID> {

    private final Reads reads;

    DaySignalRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<DaySignal> findOwnedLive(UUID ownerId, Instant now) {
        return reads.createSelectionQuery("from DaySignal where ownerId = ?1 and expiresAt > ?2", DaySignal.class)
                .setParameter(1, ownerId)
                .setParameter(2, now)
                .uniqueResultOptional();
    }

    /** The live signal of the viewer's partner, if it was sent in the couple that the two are in. */
    Optional<DaySignal> findPartnersLive(UUID viewer, Instant now) {
        return reads.createSelectionQuery("""
                        from DaySignal s
                        where s.ownerId = (select p.partnerId from CoupleMember p
                                           where p.memberId = :viewer and p.leftAt is null)
                          and s.coupleId = (select c.coupleId from CoupleMember c
                                            where c.memberId = :viewer and c.leftAt is null)
                          and s.expiresAt > :now
                        """, DaySignal.class)
                .setParameter("viewer", viewer)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    /** In place of the one before, also when two are sent at once. */
    void replace(UUID ownerId, UUID coupleId, DaySignalCode code, byte[] sealedNote, Instant expiresAt) {
        getEntityManager()
                .createQuery("""
                        insert into DaySignal (ownerId, coupleId, code, sealedNote, expiresAt)
                        values (:owner, :couple, :code, :note, :expiry)
                        on conflict (ownerId) do update
                        set coupleId = excluded.coupleId, code = excluded.code, sealedNote = excluded.sealedNote,
                            expiresAt = excluded.expiresAt
                        """)
                .setParameter("owner", ownerId)
                .setParameter("couple", coupleId)
                .setParameter("code", code)
                .setParameter("note", sealedNote)
                .setParameter("expiry", expiresAt)
                .executeUpdate();
    }

    boolean deleteOwnedLive(UUID ownerId, Instant now) {
        return delete("ownerId = ?1 and expiresAt > ?2", ownerId, now) == 1;
    }

    void deleteOfCouple(UUID coupleId, UUID oneId, UUID otherId) {
        delete("ownerId in (?1, ?2) and coupleId = ?3", oneId, otherId, coupleId);
    }
}
