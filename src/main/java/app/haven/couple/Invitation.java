package app.haven.couple;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A member's one open invitation. */
@Entity
@Table(name = "couple_invitation")
class Invitation {

    @Id
    private UUID inviterId;

    private byte[] codeDigest;
    private Instant createdAt;
    private Instant expiresAt;

    protected Invitation() {}

    Invitation(UUID inviterId, byte[] codeDigest, Instant now, Duration life) {
        this.inviterId = inviterId;
        this.codeDigest = codeDigest;
        this.createdAt = now;
        this.expiresAt = now.plus(life);
    }

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    byte[] codeDigest() {
        return codeDigest;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
