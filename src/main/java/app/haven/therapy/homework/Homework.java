package app.haven.therapy.homework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** What a therapist has proposed. The client owns it and alone decides on it. */
@Entity
class Homework {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    private UUID therapistId;
    private UUID grantId;

    @Column(name = "task")
    private byte[] sealedTask;

    private LocalDate dueDate;
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private HomeworkState state = HomeworkState.PROPOSED;

    private Instant proposedAt;
    private Instant decidedAt;

    @Version
    private int version;

    protected Homework() {}

    Homework(UUID ownerId, UUID id, UUID therapistId, UUID grantId, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.therapistId = therapistId;
        this.grantId = grantId;
        this.proposedAt = now;
    }

    void ask(byte[] newSealedTask, LocalDate newDueDate, String newTimeZone) {
        this.sealedTask = newSealedTask;
        this.dueDate = newDueDate;
        this.timeZone = newTimeZone;
    }

    /** @throws HomeworkConflictException when what is done was never taken on */
    void become(HomeworkState newState, Instant now) {
        if (newState == state) {
            return;
        }
        if (newState == HomeworkState.DONE && state != HomeworkState.ACCEPTED) {
            throw HomeworkConflictException.notAccepted();
        }
        state = newState;
        decidedAt = now;
    }

    /** @throws HomeworkConflictException when the client has decided */
    void requireUndecided() {
        if (state != HomeworkState.PROPOSED) {
            throw HomeworkConflictException.decided();
        }
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID therapistId() {
        return therapistId;
    }

    UUID grantId() {
        return grantId;
    }

    byte[] sealedTask() {
        return sealedTask;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    String timeZone() {
        return timeZone;
    }

    HomeworkState state() {
        return state;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    int version() {
        return version;
    }
}
