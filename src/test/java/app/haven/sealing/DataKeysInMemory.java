package app.haven.sealing;

import jakarta.enterprise.inject.Vetoed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table of data keys, without a database. */
@Vetoed
class DataKeysInMemory extends DataKeyRepository {

    private final Map<UUID, DataKey> rows = new HashMap<>();
    private int reads;

    @Override
    public void persist(DataKey key) {
        rows.put(key.ownerId(), key);
    }

    @Override
    Optional<byte[]> findWrappedKey(UUID ownerId) {
        reads++;
        return Optional.ofNullable(rows.get(ownerId)).map(DataKey::wrappedKey);
    }

    void erase(UUID ownerId) {
        rows.remove(ownerId);
    }

    int reads() {
        return reads;
    }
}
