package app.haven.reflection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reflection in its author's words. It begins private. */
@Schema(description = "A reflection in its author's words. It begins private.")
public record WriteReflectionRequest(
        @NotNull @Schema(examples = "JOY") ReflectionKind kind,

        @NotBlank
        @Size(max = 10_000)
        @Schema(description = "The words. Sealed.", examples = "When you laughed at the burnt pancakes I felt at home.")
        String body,

        @Schema(description = "When it happened, if that matters.", examples = "2026-03-01T08:10:00Z")
        Instant occurredAt) {

    @Override
    public String toString() {
        return "WriteReflectionRequest[redacted]";
    }
}
