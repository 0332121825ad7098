package app.haven.prompt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** One member's answer to a question. It is the member's alone until the partner's is there as well. */
@Entity
@Table(name = "prompt_answer")
class PromptAnswer {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private UUID coupleId;

    private UUID promptId;
    private String promptCode;
    private LocalDate promptDate;

    @SuppressWarnings("UnusedVariable") // Says whose day the date was.
    private String timeZone;

    @Column(name = "body")
    private byte[] sealedBody;

    private Instant createdAt;
    private Instant revealedAt;
    private Instant revisedAt;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private Instant removedAt;

    @Version
    private int version;

    protected PromptAnswer() {}

    PromptAnswer(UUID ownerId, UUID id, UUID coupleId, Question question, byte[] sealedBody, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.coupleId = coupleId;
        this.promptId = question.id();
        this.promptCode = question.code();
        this.promptDate = question.date();
        this.timeZone = question.timeZone();
        this.sealedBody = sealedBody;
        this.createdAt = now;
    }

    /** To the other, whose answer is revealed to this one's owner at the same instant. */
    void reveal(Instant now) {
        if (isRevealed()) {
            throw new IllegalStateException("an answer is revealed once");
        }
        revealedAt = now;
    }

    /** Once the other has seen it, every change of the words leaves a mark. */
    void rewrite(byte[] newSealedBody, Instant now) {
        sealedBody = newSealedBody;
        if (isRevealed()) {
            revisedAt = now;
        }
    }

    /** The words go; that there were some, the other has seen. One that is not revealed goes as a whole instead. */
    void remove(Instant now) {
        if (!isRevealed()) {
            throw new IllegalStateException("nobody has seen it");
        }
        sealedBody = null;
        removedAt = now;
    }

    boolean isRevealed() {
        return revealedAt != null;
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

    UUID promptId() {
        return promptId;
    }

    String promptCode() {
        return promptCode;
    }

    LocalDate promptDate() {
        return promptDate;
    }

    byte[] sealedBody() {
        return sealedBody;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant revealedAt() {
        return revealedAt;
    }

    Instant revisedAt() {
        return revisedAt;
    }

    int version() {
        return version;
    }
}
