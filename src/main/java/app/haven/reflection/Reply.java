package app.haven.reflection;

import app.haven.error.NotFoundProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** One of the couple's words under a shared reflection. It stays its writer's, whatever becomes of the reflection. */
@Entity
@Table(name = "reply")
class Reply {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    private UUID reflectionId;
    private UUID coupleId;

    @Column(name = "body")
    private byte[] sealedBody;

    private Instant createdAt;
    private Instant revisedAt;
    private Instant removedAt;

    @Version
    private int version;

    protected Reply() {}

    Reply(UUID ownerId, UUID id, UUID reflectionId, UUID coupleId, byte[] sealedBody, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.reflectionId = reflectionId;
        this.coupleId = coupleId;
        this.sealedBody = sealedBody;
        this.createdAt = now;
    }

    /** The other may have read it already: every change leaves a mark. */
    void rewrite(byte[] newSealedBody, Instant now) {
        requireThere();
        sealedBody = newSealedBody;
        revisedAt = now;
    }

    /** Its words are gone; to the other, a mark says that its writer removed it. */
    void remove(Instant now) {
        requireThere();
        sealedBody = null;
        removedAt = now;
    }

    private void requireThere() {
        if (isRemoved()) {
            throw new NotFoundProblem();
        }
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID reflectionId() {
        return reflectionId;
    }

    /** Whom it was said to. */
    UUID coupleId() {
        return coupleId;
    }

    byte[] sealedBody() {
        return sealedBody;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant revisedAt() {
        return revisedAt;
    }

    int version() {
        return version;
    }
}
