package app.haven.sealing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One owner's data key, wrapped by the master key. Destroying the row makes the owner's text unreadable for good. */
@Entity
@Table(name = "data_key")
class DataKey {

    @Id
    private UUID ownerId;

    private byte[] wrappedKey;

    @SuppressWarnings("UnusedVariable") // Read by SQL and by auditors.
    private long masterKeyId;

    protected DataKey() {}

    DataKey(UUID ownerId, byte[] wrappedKey, int masterKeyId) {
        this.ownerId = ownerId;
        rewrap(wrappedKey, masterKeyId);
    }

    final void rewrap(byte[] newlyWrappedKey, int newMasterKeyId) {
        this.wrappedKey = newlyWrappedKey.clone();
        this.masterKeyId = newMasterKeyId;
    }

    UUID ownerId() {
        return ownerId;
    }

    byte[] wrappedKey() {
        return wrappedKey.clone();
    }
}
