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

/** How a member rated one of the own capacities. */
@Entity
@Table(name = "capacity_rating")
class CapacityRating {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private int rating;
    private LocalDate localDate;
    private String timeZone;

    @Column(name = "note")
    private byte[] sealedNote;

    private Instant createdAt;

    @Version
    private int version;

    protected CapacityRating() {}

    CapacityRating(UUID ownerId, UUID id, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.createdAt = now;
    }

    void record(CapacityRatingRequest request, byte[] newSealedNote) {
        this.capacity = request.capacity();
        this.rating = request.rating();
        this.localDate = request.localDate();
        this.timeZone = request.timeZone();
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

    int rating() {
        return rating;
    }

    LocalDate localDate() {
        return localDate;
    }

    String timeZone() {
        return timeZone;
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
