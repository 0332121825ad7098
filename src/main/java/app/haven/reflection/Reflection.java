package app.haven.reflection;

import app.haven.couple.Shareable;
import app.haven.couple.SharingConflictException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** Somebody's words about joy or pain. Only the author changes or moves them. */
@Entity
@Table(name = "reflection")
class Reflection extends Shareable {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private ReflectionKind kind;

    @Column(name = "body")
    private byte[] sealedBody;

    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    private ThreadState thread;

    private Instant revisedAt;
    private Instant createdAt;

    @Version
    private int version;

    protected Reflection() {}

    Reflection(UUID ownerId, UUID id, ReflectionKind kind, byte[] sealedBody, Instant occurredAt, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.kind = kind;
        this.sealedBody = sealedBody;
        this.occurredAt = occurredAt;
        this.thread = ThreadState.OPEN;
        this.createdAt = now;
    }

    /** Once words have been shared, every change of them leaves a mark. */
    void rewrite(ReflectionKind newKind, byte[] newSealedBody, Instant newOccurredAt, Instant now) {
        kind = newKind;
        sealedBody = newSealedBody;
        occurredAt = newOccurredAt;
        if (wasEverShared()) {
            revisedAt = now;
        }
    }

    /**
     * Sharing again with the same partner keeps the revision mark and shows the thread again; a new partner has seen no
     * other words, and does not see what was said to another.
     */
    @Override
    public void share(UUID withCoupleId, Instant now) {
        if (!wasLastSharedIn(withCoupleId)) {
            revisedAt = null;
        }
        super.share(withCoupleId, now);
    }

    /** What is in the thread stays to be seen. */
    void closeThread() {
        if (thread == ThreadState.CLOSED) {
            throw ThreadConflictException.alreadyClosed();
        }
        thread = ThreadState.CLOSED;
    }

    void reopenThread() {
        if (thread == ThreadState.OPEN) {
            throw ThreadConflictException.alreadyOpen();
        }
        thread = ThreadState.OPEN;
    }

    /** Only what the two share now takes replies, and only while the thread is open. */
    void requireTakesReplies(UUID currentCoupleId) {
        if (!isSharedIn(currentCoupleId)) {
            throw SharingConflictException.notShared();
        }
        if (thread == ThreadState.CLOSED) {
            throw ThreadConflictException.isClosed();
        }
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

    ReflectionKind kind() {
        return kind;
    }

    byte[] sealedBody() {
        return sealedBody;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    ThreadState thread() {
        return thread;
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
