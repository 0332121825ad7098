package app.haven.safety;

import app.haven.couple.SharingConflictException;
import app.haven.vocabulary.Visibility;
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
class Commitment {

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

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private UUID coupleId;
    private Instant sharedAt;
    private Instant revisedAt;
    private Instant createdAt;

    @Version
    private int version;

    protected Commitment() {}

    Commitment(UUID ownerId, UUID id, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.visibility = Visibility.PRIVATE;
        this.createdAt = now;
    }

    /** Once it has been shared, every change of what it promises leaves a mark. */
    void promise(byte[] newSealedWords, LocalDate newDueDate, String newTimeZone, Instant now) {
        sealedWords = newSealedWords;
        dueDate = newDueDate;
        timeZone = newTimeZone;
        if (visibility != Visibility.PRIVATE) {
            revisedAt = now;
        }
    }

    void become(CommitmentStatus newStatus) {
        status = newStatus;
    }

    /** Sharing again with the same partner keeps the revision mark; a new partner has seen nothing else. */
    void share(UUID withCoupleId, Instant now) {
        if (visibility == Visibility.SHARED) {
            throw SharingConflictException.alreadyShared();
        }
        if (!withCoupleId.equals(coupleId)) {
            revisedAt = null;
        }
        visibility = Visibility.SHARED;
        coupleId = withCoupleId;
        sharedAt = now;
    }

    void withdraw() {
        if (visibility != Visibility.SHARED) {
            throw SharingConflictException.notShared();
        }
        visibility = Visibility.WITHDRAWN;
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

    Visibility visibility() {
        return visibility;
    }

    Instant sharedAt() {
        return sharedAt;
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
