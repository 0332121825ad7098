package app.haven.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A practice of a member's own. */
@Entity
@Table(name = "custom_practice")
class CustomPractice {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    @Column(name = "name")
    private byte[] sealedName;

    @Column(name = "description")
    private byte[] sealedDescription;

    private Integer minutes;
    private boolean archived;

    @SuppressWarnings("UnusedVariable") // Read by SQL and by auditors.
    private Instant createdAt;

    @Version
    private int version;

    protected CustomPractice() {}

    CustomPractice(UUID ownerId, UUID id, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.createdAt = now;
    }

    void describe(byte[] newSealedName, byte[] newSealedDescription, Integer newMinutes, boolean isArchived) {
        this.sealedName = newSealedName;
        this.sealedDescription = newSealedDescription;
        this.minutes = newMinutes;
        this.archived = isArchived;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    byte[] sealedName() {
        return sealedName;
    }

    byte[] sealedDescription() {
        return sealedDescription;
    }

    Integer minutes() {
        return minutes;
    }

    boolean isArchived() {
        return archived;
    }

    int version() {
        return version;
    }
}
