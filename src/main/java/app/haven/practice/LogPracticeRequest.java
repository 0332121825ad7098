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

/** What a member has practised. */
@Schema(description = "What a member has practised.")
public record LogPracticeRequest(
        @NotNull
        @Schema(
                description = "A practice of the catalogue, or of one's own.",
                examples = "8f6b2f0e-54f1-4c37-9a53-0d5a4a1c7b11")
        UUID practiceId,

        @NotNull
        @Schema(description = "The day where the member was; not later than today there.", examples = "2026-03-01")
        LocalDate localDate,

        @NotNull
        @IanaTimeZone
        @Schema(description = "IANA time zone where the member was.", examples = "Europe/Madrid", maxLength = 64)
        String timeZone,

        @NotNull @Min(1) @Max(1440) @Schema(description = "Duration in minutes.", examples = "12", format = "int32")
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

        @Size(max = 10_000) @Schema(description = "Sealed.", examples = "I noticed how fast my breath was.")
        String note,

        @Schema(
                description =
                        "Practised with the partner. It shows the partner the practice's kind, day and minutes for"
                                + " confirmation, and nothing else; the log is joint once the partner confirms.",
                examples = "false",
                defaultValue = "false")
        Boolean together) {

    boolean isTogether() {
        return Boolean.TRUE.equals(together);
    }

    @Override
    public String toString() {
        return "LogPracticeRequest[redacted]";
    }
}
