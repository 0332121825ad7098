package app.haven.prompt;

import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The words of questions and answers, sealed by whoever wrote them. */
@ApplicationScoped
class PromptTexts {

    private static final SealedField QUESTION = new SealedField("couple_prompt", "text");
    private static final SealedField ANSWER = new SealedField("prompt_answer", "body");

    private final Prompts prompts;
    private final Sealing sealing;

    PromptTexts(Prompts prompts, Sealing sealing) {
        this.prompts = prompts;
        this.sealing = sealing;
    }

    byte[] sealQuestion(UUID authorId, UUID id, String text) {
        return sealing.seal(QUESTION, authorId, id, text);
    }

    /** In the reader's language if it is of the catalogue. */
    String question(String code, String language, UUID authorId, UUID id, byte[] sealedText) {
        return code == null ? sealing.open(QUESTION, authorId, id, sealedText) : prompts.textOf(code, language);
    }

    byte[] sealAnswer(UUID ownerId, UUID id, String body) {
        return sealing.seal(ANSWER, ownerId, id, body);
    }

    String answer(UUID ownerId, UUID id, byte[] sealedBody) {
        return sealing.open(ANSWER, ownerId, id, sealedBody);
    }
}
