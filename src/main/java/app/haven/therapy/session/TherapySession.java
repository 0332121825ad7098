package app.haven.therapy.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** One meeting with one client. It is the therapist's, with the note. */
@Entity
@Table(name = "therapy_session")
class TherapySession {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    private UUID clientId;
    private LocalDate heldOn;
    private String timeZone;

    @Column(name = "note")
    private byte[] sealedNote;

    private Instant createdAt;

    @Version
    private int version;

    protected TherapySession() {}

    TherapySession(UUID ownerId, UUID id, UUID clientId, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.clientId = clientId;
        this.createdAt = now;
    }

    void record(LocalDate newHeldOn, String newTimeZone, byte[] newSealedNote) {
        this.heldOn = newHeldOn;
        this.timeZone = newTimeZone;
        this.sealedNote = newSealedNote;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID clientId() {
        return clientId;
    }

    LocalDate heldOn() {
        return heldOn;
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
