package app.haven.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A column that holds sealed text. Together with owner and row it is bound into every ciphertext. */
public record SealedField(String table, String column) {

    byte[] boundTo(UUID ownerId, UUID rowId) {
        byte[] name = (table + '.' + column).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 * Long.BYTES + name.length)
                .putLong(ownerId.getMostSignificantBits())
                .putLong(ownerId.getLeastSignificantBits())
                .putLong(rowId.getMostSignificantBits())
                .putLong(rowId.getLeastSignificantBits())
                .put(name)
                .array();
    }
}
