package app.haven.couple;

import app.haven.time.IanaTimeZone;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose days the two share. */
@Schema(description = "The time zone whose days the two share.")
public record CoupleTimeZoneRequest(
        @NotNull @IanaTimeZone @Schema(description = "IANA time zone.", examples = "Europe/Madrid", maxLength = 64)
        String timeZone) {}
