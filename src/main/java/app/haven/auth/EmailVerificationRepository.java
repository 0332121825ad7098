package app.haven.auth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EmailVerificationRepository implements PanacheRepositoryBase<EmailVerification, UUID> {

    Optional<EmailVerification> findForUse(UUID ownerId) {
        return findByIdOptional(ownerId, LockModeType.PESSIMISTIC_WRITE);
    }
}
