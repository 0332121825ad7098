package app.haven.practice;

import app.haven.time.IanaTimeZone;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** What a member intends to practise. */
@Schema(description = "What a member intends to practise, on which days and at what local time.")
public record PlanPracticeRequest(
        @NotNull
        @Schema(
                description = "A practice of the catalogue, or of one's own.",
                examples = "8f6b2f0e-54f1-4c37-9a53-0d5a4a1c7b11")
        UUID practiceId,

        @NotEmpty
        @UniqueElements
        @Size(max = 7)
        @Schema(
                description = "On which days of the week, by their codes in RFC 5545: MO, TU, WE, TH, FR, SA, SU.",
                uniqueItems = true)
        List<@NotNull Weekday> weekdays,

        @NotNull
        @Pattern(regexp = LOCAL_TIME, message = "must be a time of day such as 07:30")
        @Schema(
                description =
                        "At what time of day. On a day that skips this time because clocks go forward, it starts as much"
                                + " later as the day skips; on a day that has it twice, it starts at the first.",
                examples = "07:30",
                maxLength = 5)
        String localTime,

        @NotNull
        @IanaTimeZone
        @Schema(description = "IANA time zone of the local time.", examples = "Europe/Madrid", maxLength = 64)
        String timeZone,

        @NotNull
        @Schema(
                description = "The day from which the plan holds; the first practice is on the first of the weekdays"
                        + " from then on.",
                examples = "2026-03-02")
        LocalDate startDate,

        @Schema(description = "The last day, itself included; without it the plan goes on.", examples = "2026-06-30")
        LocalDate endDate,

        @NotNull @Min(1) @Max(1440) @Schema(description = "Duration in minutes.", examples = "12", format = "int32")
        Integer minutes) {

    static final String LOCAL_TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    Recurrence recurrence() {
        return new Recurrence(
                EnumSet.copyOf(weekdays), LocalTime.parse(localTime), ZoneId.of(timeZone), startDate, endDate);
    }
}
