package app.haven.database;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** New ids. UUIDv7 keeps a member's rows together in the index, in the order of their making. */
public final class Identifiers {

    private Identifiers() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
