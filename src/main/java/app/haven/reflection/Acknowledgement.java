package app.haven.reflection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A reader says of the partner's reflection: received with care. Nobody but the reader gives it or takes it back. */
@Entity
@Table(name = "acknowledgement")
@IdClass(Acknowledgement.Key.class)
class Acknowledgement {

    @Id
    private UUID ownerId;

    @Id
    private UUID reflectionId;

    private UUID coupleId;

    protected Acknowledgement() {}

    /** The key, as JPA wants it. */
    record Key(UUID ownerId, UUID reflectionId) implements Serializable {}

    /** Whom it was said to. */
    UUID coupleId() {
        return coupleId;
    }
}
