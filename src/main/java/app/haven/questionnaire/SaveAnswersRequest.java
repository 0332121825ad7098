package app.haven.questionnaire;

import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers to some or all of the items. */
@Schema(description = "The answers to some or all of the items.")
public record SaveAnswersRequest(
        @Schema(description = "The code of the chosen option by the item's `linkId`.")
        Map<String, @Size(max = 40) String> answers) {

    public SaveAnswersRequest {
        answers = answers == null ? Map.of() : new LinkedHashMap<>(answers);
    }

    @Override
    public String toString() {
        return "SaveAnswersRequest[redacted]";
    }
}
