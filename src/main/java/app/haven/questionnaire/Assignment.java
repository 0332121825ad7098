package app.haven.questionnaire;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** That a therapist asks a client to answer a questionnaire. The client owns it. */
@Entity
@Table(name = "questionnaire_assignment")
class Assignment {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    private UUID therapistId;
    private UUID grantId;
    private String questionnaireCode;
    private Instant assignedAt;
    private Instant declinedAt;

    protected Assignment() {}

    Assignment(UUID ownerId, UUID id, UUID therapistId, UUID grantId, String questionnaireCode, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.therapistId = therapistId;
        this.grantId = grantId;
        this.questionnaireCode = questionnaireCode;
        this.assignedAt = now;
    }

    void decline(Instant now) {
        if (declinedAt == null) {
            declinedAt = now;
        }
    }

    /** @param answered whether a response was submitted since; whoever has declined answers for themselves */
    AssignmentState state(boolean answered) {
        if (declinedAt != null) {
            return AssignmentState.DECLINED;
        }
        return answered ? AssignmentState.ANSWERED : AssignmentState.OPEN;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID therapistId() {
        return therapistId;
    }

    UUID grantId() {
        return grantId;
    }

    String questionnaireCode() {
        return questionnaireCode;
    }

    Instant assignedAt() {
        return assignedAt;
    }
}
