package app.haven.questionnaire;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One assignment; client and therapist see the same of it. */
@Schema(
        name = "QuestionnaireAssignment",
        description = "That a therapist asks a client to answer a questionnaire, and what has become of it.")
public record AssignmentResponse(
        @Schema(required = true, examples = "01890a67-8192-7db3-9ecf-304b5c6d7e8f")
        UUID id,

        @Schema(
                required = true,
                description = "The therapist's account.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID therapistId,

        @Schema(
                required = true,
                description = "The grant under which it was assigned.",
                examples = "01890a64-5e6f-7a80-8b9c-0d1e2f3a4b5c")
        UUID grantId,

        @Schema(required = true, examples = "EMOTIONAL_SAFETY", maxLength = 40)
        String questionnaireCode,

        @Schema(required = true, examples = "OPEN") AssignmentState state,

        @Schema(required = true, examples = "2026-03-14T17:05:00Z")
        Instant assignedAt) {

    static AssignmentResponse of(Assignment assignment, boolean answered) {
        return new AssignmentResponse(
                assignment.id(),
                assignment.therapistId(),
                assignment.grantId(),
                assignment.questionnaireCode(),
                assignment.state(answered),
                assignment.assignedAt());
    }
}
