package app.haven.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A sign-in on one device. */
@Entity
@Table(name = "session")
class Session {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    @Column(name = "device")
    private byte[] sealedDevice;

    private Instant createdAt;
    private Instant lastUsedAt;
    private Instant expiresAt;
    private Instant revokedAt;

    protected Session() {}

    Session(UUID id, UUID ownerId, byte[] sealedDevice, Instant now, Duration absoluteLimit) {
        this.id = id;
        this.ownerId = ownerId;
        this.sealedDevice = sealedDevice;
        this.createdAt = now;
        this.lastUsedAt = now;
        this.expiresAt = now.plus(absoluteLimit);
    }

    boolean isLive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void used(Instant now) {
        this.lastUsedAt = now;
    }

    /** @return false when it was revoked already */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    byte[] sealedDevice() {
        return sealedDevice;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
