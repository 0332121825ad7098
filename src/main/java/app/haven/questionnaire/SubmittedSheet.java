package app.haven.questionnaire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a grant shows of a submitted response: its scores, without the answers. */
record SubmittedSheet(UUID id, LocalDate day, Instant submittedAt, String questionnaireCode, List<Score> scores) {

    /**
     * Of one scale.
     *
     * @param score null when too many items were open
     * @param bandCode null where the scale has none
     * @param changeStatus null where nothing is said about change
     */
    record Score(String scaleCode, Double score, String bandCode, ChangeStatus changeStatus) {}
}
