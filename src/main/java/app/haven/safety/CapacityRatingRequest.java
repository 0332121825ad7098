package app.haven.safety;

import app.haven.time.IanaTimeZone;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a member rates one of the own capacities on a day. */
@Schema(description = "How a member rates one of the own capacities on a day.")
public record CapacityRatingRequest(
        @NotNull @Schema(examples = "STAYING_OPEN_HEARTED") Capacity capacity,

        @NotNull
        @Min(1)
        @Max(5)
        @Schema(description = "1 (hardly ever) to 5 (nearly always).", examples = "3", format = "int32")
        Integer rating,

        @NotNull
        @Schema(description = "The day where the member was; not later than today there.", examples = "2026-03-01")
        LocalDate localDate,

        @NotNull
        @IanaTimeZone
        @Schema(description = "IANA time zone where the member was.", examples = "Europe/Madrid", maxLength = 64)
        String timeZone,

        @Size(max = 10_000) @Schema(description = "Sealed.", examples = "I stayed curious when we disagreed.")
        String note) {

    @Override
    public String toString() {
        return "CapacityRatingRequest[redacted]";
    }
}
