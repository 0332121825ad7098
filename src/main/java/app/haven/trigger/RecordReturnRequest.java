package app.haven.trigger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the member came back to openness. */
@Schema(description = "How the member came back to openness.")
public record RecordReturnRequest(
        @NotNull
        @Schema(description = "When; neither before the trigger nor in the future.", examples = "2026-03-01T19:25:00Z")
        Instant returnedAt,

        @Schema(
                description = "By which practice of the catalogue or of one's own; absent if by none.",
                examples = "8f6b2f0e-54f1-4c37-9a53-0d5a4a1c7b11")
        UUID practiceId,

        @NotNull
        @Min(1)
        @Max(5)
        @Schema(description = "How open: 1 (hardly) to 5 (very).", examples = "4", format = "int32")
        Integer openness) {

    @Override
    public String toString() {
        return "RecordReturnRequest[redacted]";
    }
}
