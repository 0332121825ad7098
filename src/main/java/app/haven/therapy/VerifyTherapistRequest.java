package app.haven.therapy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That what was read is right. */
@Schema(description = "That what was read is right.")
public record VerifyTherapistRequest(
        @NotNull
        @PositiveOrZero
        @Schema(
                description = "`revision` of the application that was read.",
                examples = "0",
                format = "int32",
                maximum = "2147483647")
        Integer revision) {}
