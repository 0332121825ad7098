package app.haven.therapy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a therapist is suspended. */
@Schema(description = "Why a therapist is suspended.")
public record SuspendTherapistRequest(
        @NotBlank
        @Size(max = 1000)
        @Schema(
                description = "Why; the therapist reads it. Sealed.",
                examples = "The register does not list this number.")
        String reason) {

    @Override
    public String toString() {
        return "SuspendTherapistRequest[redacted]";
    }
}
