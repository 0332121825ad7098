package app.haven.couple;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class BlockRepository {

    private static final int MOST_BLOCKS = 1_000;

    private final EntityManager entityManager;

    BlockRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    boolean existBetween(UUID one, UUID other) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select exists (select from member_block
                            where (owner_id = ?1 and blocked_id = ?2) or (owner_id = ?2 and blocked_id = ?1))
                        """, Boolean.class)
                .setParameter(1, one)
                .setParameter(2, other)
                .getSingleResult();
    }

    void insert(UUID ownerId, UUID blockedId, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into member_block (owner_id, blocked_id, created_at) values (?1, ?2, ?3)
                        on conflict do nothing
                        """)
                .setParameter(1, ownerId)
                .setParameter(2, blockedId)
                .setParameter(3, now)
                .executeUpdate();
    }

    void delete(UUID ownerId, UUID blockedId) {
        entityManager
                .createNativeQuery("delete from member_block where owner_id = ?1 and blocked_id = ?2")
                .setParameter(1, ownerId)
                .setParameter(2, blockedId)
                .executeUpdate();
    }

    List<BlockResponse> list(UUID ownerId) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select blocked_id, created_at from member_block where owner_id = ?1 order by created_at desc")
                .setParameter(1, ownerId)
                .setMaxResults(MOST_BLOCKS)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new BlockResponse((UUID) row[0], (Instant) row[1]))
                .toList();
    }
}
