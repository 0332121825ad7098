package app.haven.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

@ApplicationScoped
class AcknowledgementRepository {

    private final EntityManager entityManager;

    AcknowledgementRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @return false when the partner shares no such reflection with the reader */
    boolean insert(UUID readerId, UUID reflectionId) {
        return entityManager
                        .createNativeQuery("""
                                insert into acknowledgement (owner_id, reflection_id, couple_id)
                                select side.member_id, r.id, r.couple_id
                                from couple_member side
                                join reflection r on r.owner_id = side.partner_id and r.couple_id = side.couple_id
                                where side.member_id = ?1 and side.left_at is null
                                  and r.id = ?2 and r.visibility = 'SHARED'
                                on conflict (owner_id, reflection_id) do update set couple_id = excluded.couple_id
                                """)
                        .setParameter(1, readerId)
                        .setParameter(2, reflectionId)
                        .executeUpdate()
                == 1;
    }

    boolean delete(UUID readerId, UUID reflectionId) {
        return entityManager
                        .createNativeQuery("delete from acknowledgement where owner_id = ?1 and reflection_id = ?2")
                        .setParameter(1, readerId)
                        .setParameter(2, reflectionId)
                        .executeUpdate()
                == 1;
    }
}
