package app.haven.safety;

import app.haven.database.Reads;
import app.haven.therapy.ClientRecords.LastEntry;
import app.haven.therapy.TimelineQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** An author's own commitments as a grant shows them, shared or not. */
@ApplicationScoped
class CommitmentRecordsRepository {

    /**
     * When a commitment was made has no zone. By that of the profile, the day would change when the profile does, and a
     * timeline would change its order while it is read; UTC stays. A person's commitments are few, and need no index.
     */
    private static final String DAY = "cast(c.created_at at time zone 'UTC' as date)";

    private final Reads reads;

    CommitmentRecordsRepository(Reads reads) {
        this.reads = reads;
    }

    List<OwnCommitment> list(UUID ownerId, TimelineQuery query) {
        return reads
                .createNativeQuery("""
                        select c.id, %1$s as day, c.status, c.words
                        from commitment c
                        where c.owner_id = :owner and %1$s between :from and :to and (%1$s, c.id) < (:date, :id)
                        order by %1$s desc, c.id desc
                        limit :limit
                        """.formatted(DAY), Tuple.class)
                .setParameter("owner", ownerId)
                .setParameter("from", query.from())
                .setParameter("to", query.to())
                .setParameter("date", query.after().date())
                .setParameter("id", query.after().id())
                .setParameter("limit", query.limit())
                .getResultList()
                .stream()
                .map(row -> new OwnCommitment(
                        row.get("id", UUID.class),
                        row.get("day", LocalDate.class),
                        CommitmentStatus.valueOf(row.get("status", String.class)),
                        row.get("words", byte[].class)))
                .toList();
    }

    List<LastEntry> listLast(Collection<UUID> ownerIds) {
        return reads.createNativeQuery("""
                        select c.owner_id, 'COMMITMENT', max(%s)
                        from commitment c
                        where c.owner_id = any(:owners)
                        group by c.owner_id
                        """.formatted(DAY), LastEntry.class)
                .setParameter("owners", ownerIds.toArray(UUID[]::new))
                .getResultList();
    }
}
