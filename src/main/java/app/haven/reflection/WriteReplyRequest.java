package app.haven.reflection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reply in its writer's words. The other can read it at once. */
@Schema(description = "A reply in its writer's words. The other can read it at once.")
public record WriteReplyRequest(
        @NotBlank
        @Size(max = 10_000)
        @Schema(description = "The words. Sealed.", examples = "I felt it too. Thank you for telling me.")
        String body) {

    @Override
    public String toString() {
        return "WriteReplyRequest[redacted]";
    }
}
