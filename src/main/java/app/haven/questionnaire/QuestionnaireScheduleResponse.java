package app.haven.questionnaire;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a member means to answer a questionnaire, and whether that is now. */
@Schema(
        name = "QuestionnaireSchedule",
        description =
                "When a member means to answer a questionnaire again, and whether it is time. Nobody is reminded.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionnaireScheduleResponse(
        @Schema(required = true, examples = "01890a61-2b3c-7d4e-8f5a-6b7c8d9e0f1a")
        UUID id,

        @Schema(required = true, examples = "EMOTIONAL_SAFETY", maxLength = 40)
        String questionnaireCode,

        @Schema(required = true, examples = "2", format = "int32", minimum = "1", maximum = "52")
        int everyWeeks,

        @Schema(required = true, examples = "2026-03-01") LocalDate firstDate,

        @Schema(required = true, examples = "Europe/Madrid", maxLength = 64)
        String timeZone,

        @Schema(
                description =
                        "The latest of its days, if the questionnaire has not been submitted on it or since; absent"
                                + " when nothing is due. Days before it are gone, not owed.",
                examples = "2026-03-15")
        LocalDate dueSince,

        @Schema(required = true, description = "The next of its days after today.", examples = "2026-03-29")
        LocalDate nextDate,

        @JsonIgnore int version)
        implements Versioned {

    /** @param lastSubmittedAt null where the questionnaire was never answered */
    static QuestionnaireScheduleResponse of(QuestionnaireSchedule schedule, Instant lastSubmittedAt, Instant now) {
        return new QuestionnaireScheduleResponse(
                schedule.id(),
                schedule.questionnaireCode(),
                schedule.everyWeeks(),
                schedule.firstDate(),
                schedule.timeZone(),
                schedule.dueSince(lastSubmittedAt, now).orElse(null),
                schedule.nextDate(now),
                schedule.version());
    }

    @Override
    public String alsoShows() {
        return dueSince + "|" + nextDate;
    }
}
