package app.haven.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class IdempotencyRepository {

    private final EntityManager entityManager;

    IdempotencyRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @return false when the key is taken; waits for a transaction that is just taking it */
    boolean claim(UUID ownerId, byte[] keyDigest, byte[] fingerprint, Instant now, Instant expired) {
        return entityManager
                        .createNativeQuery("""
                                insert into idempotency_record (owner_id, key_digest, fingerprint, created_at)
                                values (?1, ?2, ?3, ?4)
                                on conflict (owner_id, key_digest) do update
                                set fingerprint = excluded.fingerprint, created_at = excluded.created_at
                                where idempotency_record.created_at < ?5
                                """)
                        .setParameter(1, ownerId)
                        .setParameter(2, keyDigest)
                        .setParameter(3, fingerprint)
                        .setParameter(4, now)
                        .setParameter(5, expired)
                        .executeUpdate()
                == 1;
    }

    void complete(UUID ownerId, byte[] keyDigest, int status, String location, String etag, byte[] sealedBody) {
        entityManager
                .createNativeQuery("""
                        update idempotency_record set status = ?3, location = ?4, etag = ?5, body = ?6
                        where owner_id = ?1 and key_digest = ?2
                        """)
                .setParameter(1, ownerId)
                .setParameter(2, keyDigest)
                .setParameter(3, status)
                .setParameter(4, location)
                .setParameter(5, etag)
                .setParameter(6, sealedBody)
                .executeUpdate();
    }

    IdempotencyRecord get(UUID ownerId, byte[] keyDigest) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("""
                        select fingerprint, status, location, etag, body from idempotency_record
                        where owner_id = ?1 and key_digest = ?2
                        """)
                .setParameter(1, ownerId)
                .setParameter(2, keyDigest)
                .getSingleResult();
        return new IdempotencyRecord(
                ownerId,
                keyDigest,
                (byte[]) row[0],
                ((Number) row[1]).intValue(),
                (String) row[2],
                (String) row[3],
                (byte[]) row[4]);
    }

    void deleteBefore(Instant expired) {
        entityManager
                .createNativeQuery("delete from idempotency_record where created_at < ?1")
                .setParameter(1, expired)
                .executeUpdate();
    }
}
