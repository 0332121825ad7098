package app.haven.questionnaire;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which questionnaire to answer. */
@Schema(description = "Which questionnaire to answer.")
public record BeginQuestionnaireRequest(
        @NotNull
        @Pattern(regexp = InstrumentResponse.CODE, message = "must be a code such as EMOTIONAL_SAFETY")
        @Schema(
                description = "A questionnaire of `listQuestionnaires`; its newest version is begun.",
                examples = "EMOTIONAL_SAFETY",
                maxLength = 40)
        String questionnaireCode) {}
