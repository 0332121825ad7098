package app.haven.therapy.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when on a therapist wants to be told of one client. */
@Schema(description = "From when on a therapist wants to be told of one client. What is left out is not told.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertThresholds(
        @Min(1)
        @Max(365)
        @Schema(description = "After how many days without a check-in.", examples = "7", format = "int32")
        Integer missedCheckInDays,

        @DecimalMin("0.1")
        @DecimalMax("4.0")
        @Schema(
                description =
                        "By how much inner safety, or safety in the relationship, has fallen: the mean of the last 14 days"
                                + " below that of the 14 days before, on the scale from 1 to 5.",
                examples = "1.0",
                format = "double")
        Double safetyFall,

        @NotNull
        @Schema(
                description =
                        "Whether to tell of a questionnaire in the last 28 days that came out reliably worse than the first"
                                + " (|RCI| > 1.96).",
                examples = "true")
        Boolean deterioratedScore) {

    static final AlertThresholds DEFAULT = new AlertThresholds(7, 1.0, true);
}
