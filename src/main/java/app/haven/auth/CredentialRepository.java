package app.haven.auth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CredentialRepository implements PanacheRepositoryBase<PasswordCredential, UUID> {}
