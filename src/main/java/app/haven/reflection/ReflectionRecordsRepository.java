package app.haven.reflection;

import app.haven.database.Reads;
import app.haven.http.Cursors;
import app.haven.therapy.ClientRecords.LastEntry;
import app.haven.therapy.TimelineQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** An author's own reflections as a grant shows them, shared or not. */
@ApplicationScoped
class ReflectionRecordsRepository {

    /**
     * A reflection has no zone of its own. By that of the profile, its day would change when the profile does, and a
     * timeline would change its order while it is read; UTC stays, and an index holds it.
     */
    private static final String DAY = "cast(coalesce(r.occurred_at, r.created_at) at time zone 'UTC' as date)";

    private final Reads reads;

    ReflectionRecordsRepository(Reads reads) {
        this.reads = reads;
    }

    List<OwnWords> list(UUID ownerId, TimelineQuery query) {
        return reads
                .createNativeQuery("""
                        select r.id, %1$s as day, r.kind, r.occurred_at, r.body
                        from reflection r
                        where r.owner_id = :owner and %1$s between :from and :to and (%1$s, r.id) < (:date, :id)
                        order by %1$s desc, r.id desc
                        limit :limit
                        """.formatted(DAY), Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("day", LocalDate.class)
                .addScalar("kind", String.class)
                .addScalar("occurred_at", Instant.class)
                .addScalar("body", byte[].class)
                .setParameter("owner", ownerId)
                .setParameter("from", query.from())
                .setParameter("to", query.to())
                .setParameter("date", query.after().date())
                .setParameter("id", query.after().id())
                .setParameter("limit", query.limit())
                .getResultList()
                .stream()
                .map(ReflectionRecordsRepository::ownWords)
                .toList();
    }

    /** Somebody's words, and since when the other can read them. */
    record SharedWords(UUID ownerId, Instant sharedAt, OwnWords words) {}

    List<SharedWords> listShared(UUID coupleId, Collection<UUID> memberIds, Cursors.Position after, int limit) {
        return reads
                .createNativeQuery("""
                        select r.owner_id, r.shared_at, r.id, %1$s as day, r.kind, r.occurred_at, r.body
                        from reflection r
                        where r.owner_id in (:members) and r.couple_id = :couple and r.visibility = 'SHARED'
                            and (r.shared_at, r.id) < (:time, :id)
                        order by r.shared_at desc, r.id desc
                        limit :limit
                        """.formatted(DAY), Tuple.class)
                .addScalar("owner_id", UUID.class)
                .addScalar("shared_at", Instant.class)
                .addScalar("id", UUID.class)
                .addScalar("day", LocalDate.class)
                .addScalar("kind", String.class)
                .addScalar("occurred_at", Instant.class)
                .addScalar("body", byte[].class)
                .setParameter("members", memberIds)
                .setParameter("couple", coupleId)
                .setParameter("time", after.time())
                .setParameter("id", after.id())
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new SharedWords(
                        row.get("owner_id", UUID.class), row.get("shared_at", Instant.class), ownWords(row)))
                .toList();
    }

    private static OwnWords ownWords(Tuple row) {
        return new OwnWords(
                row.get("id", UUID.class),
                row.get("day", LocalDate.class),
                ReflectionKind.valueOf(row.get("kind", String.class)),
                row.get("occurred_at", Instant.class),
                row.get("body", byte[].class));
    }

    /** By the accounts, so that each is one look at the end of the index. */
    List<LastEntry> listLast(Collection<UUID> ownerIds) {
        return reads.createNativeQuery("""
                        select owner_id, 'REFLECTION', last_day
                        from (
                            select a.id as owner_id,
                                (select max(%s) from reflection r where r.owner_id = a.id) as last_day
                            from user_account a
                            where a.id = any(:owners)
                        ) as lasts
                        where last_day is not null
                        """.formatted(DAY), LastEntry.class)
                .setParameter("owners", ownerIds.toArray(UUID[]::new))
                .getResultList();
    }
}
