package app.haven.therapy.homework;

import app.haven.time.IanaTimeZone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a therapist proposes. */
@Schema(description = "What a therapist proposes to a client.")
public record HomeworkRequest(
        @NotBlank
        @Size(max = 2000)
        @Schema(description = "In words. Sealed with the client's key.", examples = "Ten quiet minutes each evening.")
        String task,

        @Schema(description = "By when, if that matters.", examples = "2026-03-28")
        LocalDate dueDate,

        @IanaTimeZone
        @Schema(
                description = "IANA time zone of `dueDate`, needed with it.",
                examples = "Europe/Madrid",
                maxLength = 64)
        String timeZone) {

    @Override
    public String toString() {
        return "HomeworkRequest[redacted]";
    }
}
