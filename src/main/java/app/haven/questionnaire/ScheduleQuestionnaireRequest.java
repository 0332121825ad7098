package app.haven.questionnaire;

import app.haven.time.IanaTimeZone;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every how many weeks to answer which questionnaire. */
@Schema(description = "Every how many weeks to answer which questionnaire.")
public record ScheduleQuestionnaireRequest(
        @NotNull
        @Pattern(regexp = InstrumentResponse.CODE, message = "must be a code such as EMOTIONAL_SAFETY")
        @Schema(description = "A questionnaire of `listQuestionnaires`.", examples = "EMOTIONAL_SAFETY", maxLength = 40)
        String questionnaireCode,

        @NotNull @Min(1) @Max(52) @Schema(examples = "2", format = "int32")
        Integer everyWeeks,

        @NotNull @Schema(description = "The first of its days.", examples = "2026-03-01")
        LocalDate firstDate,

        @NotNull
        @IanaTimeZone
        @Schema(description = "IANA time zone that its days are told in.", examples = "Europe/Madrid", maxLength = 64)
        String timeZone) {}
