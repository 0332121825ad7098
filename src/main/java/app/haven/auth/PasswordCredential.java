package app.haven.auth;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "password_credential")
class PasswordCredential {

    @Id
    private UUID ownerId;

    private String hash;

    @SuppressWarnings("UnusedVariable") // Read by SQL and by auditors.
    private Instant changedAt;

    protected PasswordCredential() {}

    PasswordCredential(UUID ownerId, String hash, Instant now) {
        this.ownerId = ownerId;
        replace(hash, now);
    }

    final void replace(String newHash, Instant now) {
        this.hash = newHash;
        this.changedAt = now;
    }

    String hash() {
        return hash;
    }
}
