package app.haven.user;

import app.haven.database.Reads;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<User, UUID> {

    private final Reads reads;

    UserRepository(Reads reads) {
        this.reads = reads;
    }

    Optional<User> findForReading(UUID id) {
        return reads.createSelectionQuery("from User where id = ?1", User.class)
                .setParameter(1, id)
                .uniqueResultOptional();
    }

    List<User> listForReading(Collection<UUID> ids) {
        return reads.createSelectionQuery("from User where id in :ids", User.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Optional<User> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @return false when the address already has an account */
    boolean claimEmail(byte[] emailDigest, UUID userId) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into user_email (email_digest, user_id) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, emailDigest)
                        .setParameter(2, userId)
                        .executeUpdate()
                == 1;
    }

    Optional<UUID> findIdByEmail(byte[] emailDigest) {
        return reads.createNativeQuery("select user_id from user_email where email_digest = ?1", UUID.class)
                .setParameter(1, emailDigest)
                .uniqueResultOptional();
    }

    long deletePendingBefore(Instant time) {
        return delete("status = ?1 and createdAt < ?2", User.Status.PENDING, time);
    }
}
