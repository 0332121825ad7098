package app.haven.practice;

import app.haven.vocabulary.Context;
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
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.PartitionKey;

/** What a member has practised. */
@Entity
@Table(name = "practice_log")
class PracticeLog {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    private UUID cataloguePracticeId;
    private UUID customPracticeId;

    @Enumerated(EnumType.STRING)
    private PracticeKind kind;

    private LocalDate localDate;
    private String timeZone;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private Context context;

    private Integer calmBefore;
    private Integer calmAfter;

    @Column(name = "note")
    private byte[] sealedNote;

    private UUID togetherInCoupleId;
    private Instant createdAt;

    @Version
    private int version;

    @Formula("exists (select 1 from practice_confirmation c where c.owner_id = owner_id and c.practice_log_id = id)")
    private boolean joint;

    protected PracticeLog() {}

    PracticeLog(UUID ownerId, UUID id, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.createdAt = now;
    }

    /** @param coupleId the active couple if it was practised together, else null */
    void record(LogPracticeRequest request, PracticeKind practiceKind, byte[] newSealedNote, UUID coupleId) {
        boolean custom = practiceKind == PracticeKind.CUSTOM;
        this.customPracticeId = custom ? request.practiceId() : null;
        this.cataloguePracticeId = custom ? null : request.practiceId();
        this.kind = practiceKind;
        this.localDate = request.localDate();
        this.timeZone = request.timeZone();
        this.minutes = request.minutes();
        this.context = request.context();
        this.calmBefore = request.calmBefore();
        this.calmAfter = request.calmAfter();
        this.sealedNote = newSealedNote;
        this.togetherInCoupleId = coupleId;
    }

    /** Whether the partner's confirmation of this log would be for something else after the change. */
    boolean isAnotherOccasionThan(PracticeKind otherKind, LocalDate otherDate, int otherMinutes, UUID otherCoupleId) {
        return kind != otherKind
                || !localDate.equals(otherDate)
                || minutes != otherMinutes
                || !java.util.Objects.equals(togetherInCoupleId, otherCoupleId);
    }

    void isNoLongerJoint() {
        joint = false;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID practiceId() {
        return customPracticeId == null ? cataloguePracticeId : customPracticeId;
    }

    PracticeKind kind() {
        return kind;
    }

    LocalDate localDate() {
        return localDate;
    }

    String timeZone() {
        return timeZone;
    }

    int minutes() {
        return minutes;
    }

    Context context() {
        return context;
    }

    Integer calmBefore() {
        return calmBefore;
    }

    Integer calmAfter() {
        return calmAfter;
    }

    byte[] sealedNote() {
        return sealedNote;
    }

    UUID togetherInCoupleId() {
        return togetherInCoupleId;
    }

    boolean isJoint() {
        return joint;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
