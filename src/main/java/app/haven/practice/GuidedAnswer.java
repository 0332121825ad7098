package app.haven.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** What a member wrote at one step of a guided session. It changes under the session's lock and version. */
@Entity
@Table(name = "guided_answer")
class GuidedAnswer {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private UUID guidedSessionId;

    private int step;

    @Column(name = "answer")
    private byte[] sealedText;

    private Instant answeredAt;

    protected GuidedAnswer() {}

    GuidedAnswer(GuidedSession session, UUID id, int step) {
        this.ownerId = session.ownerId();
        this.id = id;
        this.guidedSessionId = session.id();
        this.step = step;
    }

    void write(byte[] newSealedText, Instant now) {
        sealedText = newSealedText;
        answeredAt = now;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    int step() {
        return step;
    }

    byte[] sealedText() {
        return sealedText;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
