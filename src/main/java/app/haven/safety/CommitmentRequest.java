package app.haven.safety;

import app.haven.time.IanaTimeZone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** "For my part I will …": whoever says it does it. It begins private. */
@Schema(description = "\"For my part I will …\": whoever says it does it. It begins private.")
public record CommitmentRequest(
        @NotBlank
        @Size(max = 2000)
        @Schema(description = "The words. Sealed.", examples = "For my part I will ask before I give advice.")
        String words,

        @Schema(description = "By when, if that matters.", examples = "2026-03-31")
        LocalDate dueDate,

        @IanaTimeZone
        @Schema(
                description = "IANA time zone of `dueDate`, needed with it.",
                examples = "Europe/Madrid",
                maxLength = 64)
        String timeZone,

        @Schema(description = "`OPEN` if left out.", examples = "OPEN")
        CommitmentStatus status) {

    public CommitmentRequest {
        status = status == null ? CommitmentStatus.OPEN : status;
    }

    boolean promisesTheSameAs(CommitmentRequest other) {
        return words.equals(other.words)
                && Objects.equals(dueDate, other.dueDate)
                && Objects.equals(timeZone, other.timeZone);
    }

    @Override
    public String toString() {
        return "CommitmentRequest[redacted]";
    }
}
