package app.haven.safety;

import app.haven.time.IanaTimeZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How safe a member feels: within, and in the relationship. */
@Schema(description = "How safe a member feels: within, and in the relationship. The two are never made one.")
public record CheckInRequest(
        @NotNull
        @Schema(description = "The day where the member was; not later than today there.", examples = "2026-03-01")
        LocalDate localDate,

        @NotNull
        @IanaTimeZone
        @Schema(description = "IANA time zone where the member was.", examples = "Europe/Madrid", maxLength = 64)
        String timeZone,

        @NotNull
        @Min(1)
        @Max(5)
        @Schema(
                description = "How safe the member felt within: 1 (not at all) to 5 (very).",
                examples = "4",
                format = "int32")
        Integer innerSafety,

        @Min(1)
        @Max(5)
        @Schema(
                description = "How safe the member felt in the relationship: 1 (not at all) to 5 (very). Whoever has no"
                        + " partner leaves it out.",
                examples = "3",
                format = "int32")
        Integer relationshipSafety,

        @Valid QualityRatings toSelf,

        @Valid QualityRatings toPartner,

        @Size(max = 10_000) @Schema(description = "Sealed.", examples = "Quiet morning. I did not rush myself.")
        String note) {

    public CheckInRequest {
        toSelf = QualityRatings.orNull(toSelf);
        toPartner = QualityRatings.orNull(toPartner);
    }

    @Override
    public String toString() {
        return "CheckInRequest[redacted]";
    }
}
