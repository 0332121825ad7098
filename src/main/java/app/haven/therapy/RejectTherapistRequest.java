package app.haven.therapy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That what was read is not enough, and why. */
@Schema(description = "That what was read is not enough, and why.")
public record RejectTherapistRequest(
        @NotNull
        @PositiveOrZero
        @Schema(
                description = "`revision` of the application that was read.",
                examples = "0",
                format = "int32",
                maximum = "2147483647")
        Integer revision,

        @NotBlank
        @Size(max = 1000)
        @Schema(
                description = "Why; the therapist reads it. Sealed.",
                examples = "The register does not list this number.")
        String reason) {

    @Override
    public String toString() {
        return "RejectTherapistRequest[redacted]";
    }
}
