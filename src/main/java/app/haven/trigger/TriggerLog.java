package app.haven.trigger;

import app.haven.error.InvalidRequestProblem;
import app.haven.vocabulary.Context;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** What was triggered in a member, and how it ended: by a return to openness, without one, or not yet. */
@Entity
@Table(name = "trigger_log")
class TriggerLog {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    private Instant occurredAt;
    private String timeZone;
    private LocalDate localDate;

    @SuppressWarnings("UnusedVariable") // Read by SQL.
    private int localHour;

    @Enumerated(EnumType.STRING)
    private SortedSet<Fear> fears;

    @Enumerated(EnumType.STRING)
    private SortedSet<Reaction> reactions;

    private int intensity;

    @Enumerated(EnumType.STRING)
    private Context context;

    private boolean leftMyself;

    @Column(name = "note")
    private byte[] sealedNote;

    private Instant returnedAt;
    private UUID cataloguePracticeId;
    private UUID customPracticeId;
    private Integer openness;
    private Instant closedAt;
    private Instant createdAt;

    @Version
    private int version;

    protected TriggerLog() {}

    TriggerLog(UUID ownerId, UUID id, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.createdAt = now;
    }

    /**
     * Day and hour are worked out here rather than by the database, whose time zones may be of another year.
     *
     * @throws InvalidRequestProblem when it would begin after its end
     */
    void record(LogTriggerRequest request, byte[] newSealedNote) {
        Instant end = returnedAt == null ? closedAt : returnedAt;
        if (end != null && request.occurredAt().isAfter(end)) {
            throw new InvalidRequestProblem("/occurredAt", "AfterEnd", "must not be after its return or closing");
        }
        ZonedDateTime there = request.occurredAt().atZone(ZoneId.of(request.timeZone()));
        this.occurredAt = request.occurredAt();
        this.timeZone = request.timeZone();
        this.localDate = there.toLocalDate();
        this.localHour = there.getHour();
        this.fears = new TreeSet<>(request.fears());
        this.reactions = new TreeSet<>(request.reactionsOrNone());
        this.intensity = request.intensity();
        this.context = request.context();
        this.leftMyself = request.hasLeftMyself();
        this.sealedNote = newSealedNote;
    }

    /**
     * @param builtIn whether the practice is one of the catalogue rather than of one's own
     * @throws InvalidRequestProblem when the return is before the trigger
     */
    void returnToOpenness(RecordReturnRequest request, boolean builtIn) {
        requireOpen();
        if (request.returnedAt().isBefore(occurredAt)) {
            throw new InvalidRequestProblem("/returnedAt", "BeforeTrigger", "must not be before the trigger");
        }
        this.returnedAt = request.returnedAt();
        this.cataloguePracticeId = builtIn ? request.practiceId() : null;
        this.customPracticeId = builtIn ? null : request.practiceId();
        this.openness = request.openness();
    }

    /** A clock of another node may have been ahead of this one's when the trigger was logged. */
    void closeWithoutReturn(Instant now) {
        requireOpen();
        this.closedAt = now.isBefore(occurredAt) ? occurredAt : now;
    }

    /** Takes either ending back. */
    void reopen() {
        if (state() == TriggerState.OPEN) {
            throw TriggerConflictException.stillOpen();
        }
        this.returnedAt = null;
        this.cataloguePracticeId = null;
        this.customPracticeId = null;
        this.openness = null;
        this.closedAt = null;
    }

    private void requireOpen() {
        if (state() != TriggerState.OPEN) {
            throw TriggerConflictException.alreadyEnded(state());
        }
    }

    TriggerState state() {
        if (returnedAt != null) {
            return TriggerState.RETURNED;
        }
        return closedAt == null ? TriggerState.OPEN : TriggerState.NOT_RETURNED;
    }

    /** Full minutes from the trigger to the return; null without one. */
    Long minutesToOpenness() {
        return returnedAt == null
                ? null
                : Duration.between(occurredAt, returnedAt).toMinutes();
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    String timeZone() {
        return timeZone;
    }

    LocalDate localDate() {
        return localDate;
    }

    /** In the order of the vocabulary. */
    List<Fear> fears() {
        return List.copyOf(fears);
    }

    /** In the order of the vocabulary. */
    List<Reaction> reactions() {
        return List.copyOf(reactions);
    }

    int intensity() {
        return intensity;
    }

    Context context() {
        return context;
    }

    boolean hasLeftMyself() {
        return leftMyself;
    }

    byte[] sealedNote() {
        return sealedNote;
    }

    Instant returnedAt() {
        return returnedAt;
    }

    UUID practiceId() {
        return customPracticeId == null ? cataloguePracticeId : customPracticeId;
    }

    Integer openness() {
        return openness;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
