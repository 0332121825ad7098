package app.haven.safety;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** How safe a member felt. Inner and relationship safety are two series: nothing ever averages one with the other. */
@Entity
@Table(name = "check_in")
class CheckIn {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    private LocalDate localDate;
    private String timeZone;
    private int innerSafety;
    private Integer relationshipSafety;

    @Embedded
    @AttributeOverride(name = "acceptance", column = @Column(name = "acceptance_to_self"))
    @AttributeOverride(name = "caring", column = @Column(name = "caring_to_self"))
    @AttributeOverride(name = "compassion", column = @Column(name = "compassion_to_self"))
    private QualityRatings toSelf;

    @Embedded
    @AttributeOverride(name = "acceptance", column = @Column(name = "acceptance_to_partner"))
    @AttributeOverride(name = "caring", column = @Column(name = "caring_to_partner"))
    @AttributeOverride(name = "compassion", column = @Column(name = "compassion_to_partner"))
    private QualityRatings toPartner;

    @Column(name = "note")
    private byte[] sealedNote;

    private Instant createdAt;

    @Version
    private int version;

    protected CheckIn() {}

    CheckIn(UUID ownerId, UUID id, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.createdAt = now;
    }

    void record(CheckInRequest request, byte[] newSealedNote) {
        this.localDate = request.localDate();
        this.timeZone = request.timeZone();
        this.innerSafety = request.innerSafety();
        this.relationshipSafety = request.relationshipSafety();
        this.toSelf = request.toSelf();
        this.toPartner = request.toPartner();
        this.sealedNote = newSealedNote;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    LocalDate localDate() {
        return localDate;
    }

    String timeZone() {
        return timeZone;
    }

    int innerSafety() {
        return innerSafety;
    }

    Integer relationshipSafety() {
        return relationshipSafety;
    }

    QualityRatings toSelf() {
        return toSelf;
    }

    QualityRatings toPartner() {
        return toPartner;
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
