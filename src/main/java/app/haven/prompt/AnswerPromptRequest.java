package app.haven.prompt;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer in its writer's words. */
@Schema(description = "An answer in its writer's words.")
public record AnswerPromptRequest(
        @NotBlank
        @Size(max = 10_000)
        @Schema(description = "The words. Sealed.", examples = "The kettle in the morning, before anybody speaks.")
        String body) {

    @Override
    public String toString() {
        return "AnswerPromptRequest[redacted]";
    }
}
