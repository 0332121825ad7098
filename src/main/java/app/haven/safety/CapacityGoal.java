package app.haven.safety;

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

/** How a member wants to come to rate one of the own capacities. */
@Entity
@Table(name = "capacity_goal")
class CapacityGoal {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private int targetRating;
    private LocalDate targetDate;
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private GoalStatus status;

    @Column(name = "note")
    private byte[] sealedNote;

    private Instant createdAt;

    @Version
    private int version;

    protected CapacityGoal() {}

    CapacityGoal(UUID ownerId, UUID id, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.createdAt = now;
    }

    void record(CapacityGoalRequest request, byte[] newSealedNote) {
        this.capacity = request.capacity();
        this.targetRating = request.targetRating();
        this.targetDate = request.targetDate();
        this.timeZone = request.timeZone();
        this.status = request.status();
        this.sealedNote = newSealedNote;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    Capacity capacity() {
        return capacity;
    }

    int targetRating() {
        return targetRating;
    }

    LocalDate targetDate() {
        return targetDate;
    }

    String timeZone() {
        return timeZone;
    }

    GoalStatus status() {
        return status;
    }

    byte[] sealedNote() {
        return sealedNote;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
