package app.haven.practice;

import app.haven.vocabulary.Context;
import java.time.LocalDate;
import java.util.UUID;

/** What a practice log says of its owner alone: not whether the partner was there, or has said so. */
@SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
record LoggedPractice(
        UUID id,
        LocalDate localDate,
        PracticeKind kind,
        int minutes,
        Context context,
        Integer calmBefore,
        Integer calmAfter,
        byte[] sealedNote) {

    @Override
    public String toString() {
        return "LoggedPractice[id=%s]".formatted(id);
    }
}
