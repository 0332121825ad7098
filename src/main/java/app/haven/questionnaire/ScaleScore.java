package app.haven.questionnaire;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a submitted response says on one scale. It comes with submitting and never changes. */
@Entity
@Table(name = "questionnaire_score")
@IdClass(ScaleScore.Key.class)
class ScaleScore {

    @Id
    private UUID ownerId;

    @Id
    private UUID responseId;

    @Id
    private String scaleCode;

    private int itemCount;
    private int answeredCount;
    private Double score;
    private String bandCode;
    private UUID baselineResponseId;
    private Double reliableChangeIndex;

    @Enumerated(EnumType.STRING)
    private ChangeStatus changeStatus;

    /** Which scale of whose response. */
    record Key(UUID ownerId, UUID responseId, String scaleCode) {}

    protected ScaleScore() {}

    ScaleScore(AnswerSheet sheet, Instrument.Scale scale, Scorer.Outcome outcome) {
        this.ownerId = sheet.ownerId();
        this.responseId = sheet.id();
        this.scaleCode = scale.code();
        this.itemCount = scale.linkIds().size();
        this.answeredCount = outcome.answered();
        outcome.score().ifPresent(found -> {
            score = found;
            bandCode = scale.bandOf(found).map(Instrument.Band::code).orElse(null);
        });
    }

    void changedSince(UUID earlierResponseId, ReliableChange change) {
        baselineResponseId = earlierResponseId;
        reliableChangeIndex = change.index();
        changeStatus = change.status();
    }

    String scaleCode() {
        return scaleCode;
    }

    int itemCount() {
        return itemCount;
    }

    int answeredCount() {
        return answeredCount;
    }

    Double score() {
        return score;
    }

    String bandCode() {
        return bandCode;
    }

    UUID baselineResponseId() {
        return baselineResponseId;
    }

    Double reliableChangeIndex() {
        return reliableChangeIndex;
    }

    ChangeStatus changeStatus() {
        return changeStatus;
    }
}
