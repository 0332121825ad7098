package app.haven.therapy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code that a therapist gave; in a body, for addresses are logged. */
@Schema(description = "The code that a therapist gave.")
public record LookUpTherapistRequest(
        @NotBlank
        @Size(max = 64)
        @Schema(description = "Case, hyphens and spaces do not matter.", examples = "7KQ2-M9XD-4TVB-C3RW")
        String shareCode) {

    @Override
    public String toString() {
        return "LookUpTherapistRequest[redacted]";
    }
}
