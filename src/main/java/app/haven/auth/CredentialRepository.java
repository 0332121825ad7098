package app.haven.auth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CredentialRepository implements PanacheRepositoryBase<PasswordCredential, UUID> {

    Optional<PasswordCredential> findOwned(UUID ownerId) {
        return findByIdOptional(ownerId);
    }
}
