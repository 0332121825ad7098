package app.haven.safety;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a commitment says of its author alone: not with whom it is shared.
 *
 * @param day when it was made, by UTC
 */
@SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
record OwnCommitment(UUID id, LocalDate day, CommitmentStatus status, byte[] sealedWords) {

    @Override
    public String toString() {
        return "OwnCommitment[id=%s]".formatted(id);
    }
}
