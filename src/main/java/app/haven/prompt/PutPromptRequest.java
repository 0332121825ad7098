package app.haven.prompt;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question to both: either in words of one's own or out of the catalogue. */
@Schema(description = "A question to both: exactly one of `text` and `promptCode`.")
public record PutPromptRequest(
        @Size(max = 1000)
        @Schema(description = "In words of one's own. Sealed.", examples = "What did you dream of as a child?")
        String text,

        @Size(max = 80) @Schema(description = "The code of a prompt of the catalogue.", examples = "SHOULDERS_DROP")
        String promptCode) {

    @Override
    public String toString() {
        return "PutPromptRequest[redacted]";
    }
}
