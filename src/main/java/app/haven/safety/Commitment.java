package app.haven.safety;

import app.haven.couple.Shareable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** What somebody will do for their own part. Nobody else can give it to them, change it or say that it is done. */
@Entity
@Table(name = "commitment")
class Commitment extends Shareable {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    @Column(name = "words")
    private byte[] sealedWords;

    private LocalDate dueDate;
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private CommitmentStatus status;

    private Instant revisedAt;
    private Instant createdAt;

    @Version
    private int version;

    protected Commitment() {}

    Commitment(UUID ownerId, UUID id, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.createdAt = now;
    }

    /** Once it has been shared, every change of what it promises leaves a mark. */
    void promise(byte[] newSealedWords, LocalDate newDueDate, String newTimeZone, Instant now) {
        sealedWords = newSealedWords;
        dueDate = newDueDate;
        timeZone = newTimeZone;
        if (wasEverShared()) {
            revisedAt = now;
        }
    }

    void become(CommitmentStatus newStatus) {
        status = newStatus;
    }

    /** Sharing again with the same partner keeps the revision mark; a new partner has seen nothing else. */
    @Override
    public void share(UUID withCoupleId, Instant now) {
        if (!wasLastSharedIn(withCoupleId)) {
            revisedAt = null;
        }
        super.share(withCoupleId, now);
    }

    boolean isOwnedBy(UUID memberId) {
        return ownerId.equals(memberId);
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    byte[] sealedWords() {
        return sealedWords;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    String timeZone() {
        return timeZone;
    }

    CommitmentStatus status() {
        return status;
    }

    Instant revisedAt() {
        return revisedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
