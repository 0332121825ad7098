package app.haven.auth;

import app.haven.database.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ExternalIdentityRepository {

    private final EntityManager entityManager;
    private final Reads reads;

    ExternalIdentityRepository(EntityManager entityManager, Reads reads) {
        this.entityManager = entityManager;
        this.reads = reads;
    }

    Optional<UUID> find(byte[] identityDigest) {
        return reads.createNativeQuery("select user_id from external_identity where identity_digest = ?1", UUID.class)
                .setParameter(1, identityDigest)
                .uniqueResultOptional();
    }

    /** Returns false when this identity has an account already. */
    boolean claim(byte[] identityDigest, UUID userId) {
        return entityManager
                        .createNativeQuery("""
                                insert into external_identity (identity_digest, user_id) values (?1, ?2)
                                on conflict do nothing
                                """)
                        .setParameter(1, identityDigest)
                        .setParameter(2, userId)
                        .executeUpdate()
                == 1;
    }
}
