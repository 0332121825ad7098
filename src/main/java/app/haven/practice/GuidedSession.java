package app.haven.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A member's way through one version of a guided process, step by step, over as many sittings as it takes. */
@Entity
@Table(name = "guided_session")
class GuidedSession {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    private UUID processId;
    private int processVersion;

    @Enumerated(EnumType.STRING)
    private GuidedSessionState state;

    private int stepsAnswered;
    private UUID practiceLogId;
    private Instant startedAt;

    @SuppressWarnings("UnusedVariable") // Its change makes every answer a new version of the session.
    private Instant answeredAt;

    private Instant endedAt;

    @Version
    private int version;

    protected GuidedSession() {}

    GuidedSession(UUID ownerId, UUID id, GuidedProcess process, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.processId = process.id();
        this.processVersion = process.version();
        this.state = GuidedSessionState.IN_PROGRESS;
        this.startedAt = now;
    }

    /** Answering the current step moves on; answering one before it is going back. */
    void answer(int step, Instant now) {
        requireInProgress();
        if (step > stepsAnswered + 1) {
            throw GuidedSessionConflictException.stepAhead();
        }
        stepsAnswered = Math.max(stepsAnswered, step);
        answeredAt = now;
    }

    void requireAnswered(int steps) {
        requireInProgress();
        if (stepsAnswered < steps) {
            throw GuidedSessionConflictException.stepsMissing();
        }
    }

    void finish(UUID asPracticeLogId, Instant now) {
        requireInProgress();
        state = GuidedSessionState.FINISHED;
        practiceLogId = asPracticeLogId;
        endedAt = now;
    }

    void abandon(Instant now) {
        requireInProgress();
        state = GuidedSessionState.ABANDONED;
        endedAt = now;
    }

    private void requireInProgress() {
        if (state != GuidedSessionState.IN_PROGRESS) {
            throw GuidedSessionConflictException.ended();
        }
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID processId() {
        return processId;
    }

    int processVersion() {
        return processVersion;
    }

    GuidedSessionState state() {
        return state;
    }

    int stepsAnswered() {
        return stepsAnswered;
    }

    UUID practiceLogId() {
        return practiceLogId;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    int version() {
        return version;
    }
}
