package app.haven.privacy;

import app.haven.database.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** In SQL, for lines and heads go to the database many at a time. */
@ApplicationScoped
class AccessLogRepository {

    private final EntityManager entityManager;
    private final Reads reads;

    AccessLogRepository(EntityManager entityManager, Reads reads) {
        this.entityManager = entityManager;
        this.reads = reads;
    }

    /** @param lacksLines whether the head speaks of lines, and there are none */
    record Ending(UUID ownerId, boolean lacksLines) {}

    /** Makes those that are not there yet. In the order of their owners, so that two callers never wait for each other. */
    Map<UUID, AccessLogHead> lockHeads(Collection<UUID> ownerIds) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        insert into access_log_head as head (owner_id, sequence, digest, seal)
                        select owner_id, 0, '', '' from unnest(?1) as owner (owner_id) order by owner_id
                        on conflict (owner_id) do update set sequence = head.sequence
                        returning owner_id, sequence as head_sequence, digest as head_digest, seal as head_seal
                        """, Tuple.class)
                .setParameter(1, ownerIds.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> head((Tuple) row))
                .collect(Collectors.toMap(AccessLogHead::ownerId, Function.identity()));
    }

    void insertLines(List<AccessLogLine> lines) {
        entityManager
                .createNativeQuery("""
                        insert into access_log_line
                            (owner_id, sequence, actor_id, grant_id, kind, scopes, accessed_at, digest)
                        select owner_id, sequence, actor_id, grant_id, kind, string_to_array(scopes, ','), accessed_at, digest
                        from unnest(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) as line
                            (owner_id, sequence, actor_id, grant_id, kind, scopes, accessed_at, digest)
                        """)
                .setParameter(1, column(lines, AccessLogLine::ownerId, UUID[]::new))
                .setParameter(2, column(lines, AccessLogLine::sequence, Long[]::new))
                .setParameter(3, column(lines, AccessLogLine::actorId, UUID[]::new))
                .setParameter(4, column(lines, AccessLogLine::grantId, UUID[]::new))
                .setParameter(5, column(lines, AccessLogLine::kind, String[]::new))
                // An array of arrays would need them to be of one length.
                .setParameter(6, column(lines, line -> String.join(",", line.scopes()), String[]::new))
                .setParameter(7, column(lines, AccessLogLine::accessedAt, Instant[]::new))
                .setParameter(8, column(lines, AccessLogLine::digest, byte[][]::new))
                .executeUpdate();
    }

    void moveHeads(Collection<AccessLogHead> heads) {
        entityManager
                .createNativeQuery("""
                        update access_log_head head set sequence = moved.sequence, digest = moved.digest, seal = moved.seal
                        from unnest(?1, ?2, ?3, ?4) as moved (owner_id, sequence, digest, seal)
                        where head.owner_id = moved.owner_id
                        """)
                .setParameter(1, column(heads, AccessLogHead::ownerId, UUID[]::new))
                .setParameter(2, column(heads, AccessLogHead::sequence, Long[]::new))
                .setParameter(3, column(heads, AccessLogHead::digest, byte[][]::new))
                .setParameter(4, column(heads, AccessLogHead::seal, byte[][]::new))
                .executeUpdate();
    }

    private static <R, T> T[] column(Collection<R> rows, Function<R, T> column, IntFunction<T[]> array) {
        return rows.stream().map(column).toArray(array);
    }

    /** The last access first; one line more than the limit tells that there is a next page. */
    List<AccessLogLine> listOwned(UUID ownerId, long before, int limit) {
        return reads
                .createNativeQuery("""
                        select owner_id, sequence, actor_id, grant_id, kind, scopes, accessed_at, digest
                        from access_log_line where owner_id = ?1 and sequence < ?2 order by sequence desc
                        """, Tuple.class)
                .setParameter(1, ownerId)
                .setParameter(2, before)
                .setMaxResults(limit + 1)
                .getResultList()
                .stream()
                .map(AccessLogRepository::line)
                .toList();
    }

    /** From here to the end of the transaction nobody's writing is seen, and nothing can be written. */
    void lookAtOneMoment() {
        entityManager
                .createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
    }

    /** Lines of anybody's after this one, in the order of owners and of their logs. */
    List<AccessLogRow> listAllAfter(UUID ownerId, long sequence, int limit) {
        return reads
                .createNativeQuery("""
                        select line.owner_id, line.sequence, actor_id, grant_id, kind, scopes, accessed_at, line.digest,
                            head.sequence as head_sequence, head.digest as head_digest, head.seal as head_seal
                        from access_log_line line left join access_log_head head on head.owner_id = line.owner_id
                        where (line.owner_id, line.sequence) > (?1, ?2) order by line.owner_id, line.sequence
                        """, Tuple.class)
                .setParameter(1, ownerId)
                .setParameter(2, sequence)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new AccessLogRow(line(row), head(row)))
                .toList();
    }

    /** Heads of anybody's after this owner's; each is asked for its lines by itself, so that no statement takes long. */
    List<Ending> listAllEndingsAfter(UUID ownerId, int limit) {
        return reads
                .createNativeQuery("""
                        select owner_id, sequence <> 0 and (
                            select min(sequence) from access_log_line line where line.owner_id = head.owner_id
                        ) is null as lacks_lines
                        from access_log_head head where owner_id > ?1 order by owner_id
                        """, Tuple.class)
                .setParameter(1, ownerId)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new Ending(row.get("owner_id", UUID.class), row.get("lacks_lines", Boolean.class)))
                .toList();
    }

    Optional<byte[]> findDigest(UUID ownerId, long sequence) {
        return reads.createNativeQuery(
                        "select digest from access_log_line where owner_id = ?1 and sequence = ?2", byte[].class)
                .setParameter(1, ownerId)
                .setParameter(2, sequence)
                .uniqueResultOptional();
    }

    private static AccessLogHead head(Tuple row) {
        Long sequence = row.get("head_sequence", Long.class);
        return sequence == null
                ? null
                : new AccessLogHead(
                        row.get("owner_id", UUID.class),
                        sequence,
                        row.get("head_digest", byte[].class),
                        row.get("head_seal", byte[].class));
    }

    private static AccessLogLine line(Tuple row) {
        return new AccessLogLine(
                row.get("owner_id", UUID.class),
                row.get("sequence", Long.class),
                row.get("actor_id", UUID.class),
                row.get("grant_id", UUID.class),
                row.get("kind", String.class),
                Arrays.asList(row.get("scopes", String[].class)),
                row.get("accessed_at", Instant.class),
                row.get("digest", byte[].class));
    }
}
