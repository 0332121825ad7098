package app.haven.safety;

import app.haven.time.IanaTimeZone;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** "Today I am …", told to the partner. */
@Schema(description = "\"Today I am …\", told to the partner.")
public record DaySignalRequest(
        @NotNull @Schema(examples = "TIRED") DaySignalCode code,

        @Size(max = 280) @Schema(description = "A few words. Sealed.", examples = "Short night. I will be quiet today.")
        String note,

        @NotNull
        @IanaTimeZone
        @Schema(
                description = "IANA time zone where the member is: decides when today ends.",
                examples = "Europe/Madrid",
                maxLength = 64)
        String timeZone,

        @Schema(
                description = "Until when the partner sees it: 48 hours ahead at most; the end of today if left out.",
                examples = "2026-03-01T20:00:00Z")
        Instant expiresAt) {

    @Override
    public String toString() {
        return "DaySignalRequest[redacted]";
    }
}
