package app.haven.reflection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a reflection says of its author alone: not with whom it is shared, nor what came of that.
 *
 * @param day of when it happened, or else of when it was written, by UTC
 */
@SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
record OwnWords(UUID id, LocalDate day, ReflectionKind kind, Instant occurredAt, byte[] sealedBody) {

    @Override
    public String toString() {
        return "OwnWords[id=%s]".formatted(id);
    }
}
