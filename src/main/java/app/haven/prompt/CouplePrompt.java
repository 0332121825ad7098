package app.haven.prompt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A question that a member puts to both: in words of the member's own, or one of the catalogue. It never changes. */
@Entity
@Table(name = "couple_prompt")
class CouplePrompt {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private UUID coupleId;

    @Column(name = "text")
    private byte[] sealedText;

    private String promptCode;
    private Instant createdAt;

    protected CouplePrompt() {}

    private CouplePrompt(UUID ownerId, UUID id, UUID coupleId, byte[] sealedText, String promptCode, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.coupleId = coupleId;
        this.sealedText = sealedText;
        this.promptCode = promptCode;
        this.createdAt = now;
    }

    static CouplePrompt written(UUID ownerId, UUID id, UUID coupleId, byte[] sealedText, Instant now) {
        return new CouplePrompt(ownerId, id, coupleId, sealedText, null, now);
    }

    static CouplePrompt chosen(UUID ownerId, UUID id, UUID coupleId, String promptCode, Instant now) {
        return new CouplePrompt(ownerId, id, coupleId, null, promptCode, now);
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    byte[] sealedText() {
        return sealedText;
    }

    String promptCode() {
        return promptCode;
    }

    Instant createdAt() {
        return createdAt;
    }
}
