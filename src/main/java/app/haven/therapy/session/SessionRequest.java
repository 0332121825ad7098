package app.haven.therapy.session;

import app.haven.time.IanaTimeZone;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a therapist met a client, or is going to. */
@Schema(name = "SessionRequest", description = "When a therapist met a client, or is going to.")
public record SessionRequest(
        @NotNull @Schema(description = "The day, where the therapist is.", examples = "2026-03-14")
        LocalDate heldOn,

        @NotNull
        @IanaTimeZone
        @Schema(description = "IANA time zone of that day.", examples = "Europe/Madrid", maxLength = 64)
        String timeZone,

        @Size(min = 1, max = 10_000)
        @Schema(
                description = "For the therapist alone: no client ever sees it. Sealed with the therapist's key.",
                examples = "Spoke about the evenings.")
        String note) {

    @Override
    public String toString() {
        return "SessionRequest[redacted]";
    }
}
