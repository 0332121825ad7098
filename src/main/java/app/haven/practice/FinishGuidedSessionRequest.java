package app.haven.practice;

import app.haven.time.IanaTimeZone;
import app.haven.vocabulary.Context;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the practice log of a finished session says. */
@Schema(description = "What the practice log of a finished session says.")
public record FinishGuidedSessionRequest(
        @NotNull
        @Schema(description = "The day where the member was; not later than today there.", examples = "2026-03-01")
        LocalDate localDate,

        @NotNull
        @IanaTimeZone
        @Schema(description = "IANA time zone where the member was.", examples = "Europe/Madrid", maxLength = 64)
        String timeZone,

        @NotNull @Min(1) @Max(1440) @Schema(description = "Duration in minutes.", examples = "30", format = "int32")
        Integer minutes,

        @NotNull @Schema(examples = "PEACEFUL") Context context,

        @Min(1)
        @Max(5)
        @Schema(
                description = "How calm the member felt before: 1 (not at all) to 5 (very).",
                examples = "2",
                format = "int32")
        Integer calmBefore,

        @Min(1)
        @Max(5)
        @Schema(
                description = "How calm the member felt after: 1 (not at all) to 5 (very).",
                examples = "4",
                format = "int32")
        Integer calmAfter,

        @Size(max = 10_000) @Schema(description = "Sealed.", examples = "I had not known how tired I was.")
        String note) {

    LogPracticeRequest asLogOf(UUID practiceId) {
        return new LogPracticeRequest(
                practiceId, localDate, timeZone, minutes, context, calmBefore, calmAfter, note, false);
    }

    @Override
    public String toString() {
        return "FinishGuidedSessionRequest[redacted]";
    }
}
