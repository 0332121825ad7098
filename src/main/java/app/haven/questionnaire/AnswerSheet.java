package app.haven.questionnaire;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.PartitionKey;

/** One member's answers to one version of an instrument. Once submitted, they never change. */
@Entity
@Table(name = "questionnaire_response")
class AnswerSheet {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    private String questionnaireCode;
    private int questionnaireVersion;

    @Enumerated(EnumType.STRING)
    private AnswerSheetState state;

    @Convert(converter = AnswersConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Map<String, String> answers;

    private Integer scorerVersion;
    private Instant startedAt;
    private Instant submittedAt;

    @Version
    private int version;

    protected AnswerSheet() {}

    AnswerSheet(UUID ownerId, UUID id, Instrument instrument, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.questionnaireCode = instrument.code();
        this.questionnaireVersion = instrument.version();
        this.state = AnswerSheetState.IN_PROGRESS;
        this.answers = Map.of();
        this.startedAt = now;
    }

    void answer(Map<String, String> all) {
        requireInProgress();
        answers = new TreeMap<>(all);
    }

    /** @param byScorerVersion the scorer that the scores come from */
    void submit(int byScorerVersion, Instant now) {
        requireInProgress();
        if (answers.isEmpty()) {
            throw AnswerSheetConflictException.nothingAnswered();
        }
        state = AnswerSheetState.SUBMITTED;
        scorerVersion = byScorerVersion;
        submittedAt = now;
    }

    private void requireInProgress() {
        if (state != AnswerSheetState.IN_PROGRESS) {
            throw AnswerSheetConflictException.submitted();
        }
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    String questionnaireCode() {
        return questionnaireCode;
    }

    int questionnaireVersion() {
        return questionnaireVersion;
    }

    AnswerSheetState state() {
        return state;
    }

    Map<String, String> answers() {
        return answers;
    }

    Integer scorerVersion() {
        return scorerVersion;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    int version() {
        return version;
    }
}
