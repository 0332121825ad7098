package app.haven.questionnaire;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which questionnaire a client is asked to answer. */
@Schema(description = "Which questionnaire a client is asked to answer.")
public record AssignQuestionnaireRequest(
        @NotNull
        @Pattern(regexp = InstrumentResponse.CODE, message = "must be a code such as EMOTIONAL_SAFETY")
        @Schema(description = "A questionnaire of `listQuestionnaires`.", examples = "EMOTIONAL_SAFETY", maxLength = 40)
        String questionnaireCode) {}
