package app.haven.auth;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One link of a session's chain of refresh tokens: good for one use. */
@Entity
@Table(name = "refresh_token")
class RefreshToken {

    @Id
    private byte[] tokenDigest;

    private UUID ownerId;
    private UUID sessionId;
    private Instant issuedAt;
    private Instant expiresAt;
    private Instant spentAt;

    protected RefreshToken() {}

    RefreshToken(byte[] tokenDigest, UUID ownerId, UUID sessionId, Instant now, Instant expiresAt) {
        this.tokenDigest = tokenDigest;
        this.ownerId = ownerId;
        this.sessionId = sessionId;
        this.issuedAt = now;
        this.expiresAt = expiresAt;
    }

    boolean isSpent() {
        return spentAt != null;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    void spend(Instant now) {
        if (isSpent()) {
            throw new IllegalStateException("a refresh token is good for one use");
        }
        spentAt = now;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID sessionId() {
        return sessionId;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
