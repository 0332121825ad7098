package app.haven.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member writes at a step. */
@Schema(description = "What a member writes at a step.")
public record AnswerStepRequest(
        @NotBlank @Size(max = 10_000) @Schema(description = "Sealed.", examples = "A knot in my stomach.")
        String text) {

    @Override
    public String toString() {
        return "AnswerStepRequest[redacted]";
    }
}
