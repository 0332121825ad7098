package app.haven.couple;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** What is the same for the two of a couple. */
@Entity
@Table(name = "couple")
class Couple {

    @Id
    private UUID id;

    private Instant formedAt;
    private String timeZone;

    protected Couple() {}

    Couple(UUID id, String timeZone, Instant now) {
        this.id = id;
        this.timeZone = timeZone;
        this.formedAt = now;
    }

    UUID id() {
        return id;
    }

    Instant formedAt() {
        return formedAt;
    }

    ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }
}
