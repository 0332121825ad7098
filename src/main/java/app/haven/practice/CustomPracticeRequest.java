package app.haven.practice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A practice of the member's own. */
@Schema(description = "A practice of the member's own. Its texts are sealed.")
public record CustomPracticeRequest(
        @NotBlank @Size(max = 80) @Schema(examples = "Walk to the old bridge")
        String name,

        @Size(max = 2000) @Schema(description = "How to do it.", examples = "Slowly, phone at home, both feet noticed.")
        String description,

        @Min(1)
        @Max(1440)
        @Schema(description = "How long it usually takes, in minutes.", examples = "20", format = "int32")
        Integer minutes,

        @Schema(description = "True no longer offers it for new logs.", examples = "false", defaultValue = "false")
        Boolean archived) {

    boolean isArchived() {
        return Boolean.TRUE.equals(archived);
    }

    @Override
    public String toString() {
        return "CustomPracticeRequest[redacted]";
    }
}
