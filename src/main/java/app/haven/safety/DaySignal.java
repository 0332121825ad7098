package app.haven.safety;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The last thing a member told the partner of today, in one couple and until it expires. The next one replaces it. */
@Entity
@Table(name = "day_signal")
class DaySignal {

    @Id
    private UUID ownerId;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private UUID coupleId;

    @Enumerated(EnumType.STRING)
    private DaySignalCode code;

    @Column(name = "note")
    private byte[] sealedNote;

    private Instant expiresAt;

    protected DaySignal() {}

    UUID ownerId() {
        return ownerId;
    }

    DaySignalCode code() {
        return code;
    }

    byte[] sealedNote() {
        return sealedNote;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
