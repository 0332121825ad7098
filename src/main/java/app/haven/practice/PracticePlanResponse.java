package app.haven.practice;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One practice plan, as only its owner sees it. */
@Schema(name = "PracticePlan", description = "What a member intends to practise, as only that member sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PracticePlanResponse(
        @Schema(required = true, examples = "01890a5f-3c4d-7e5f-8a6b-7c8d9e0f1a2b")
        UUID id,

        @Schema(required = true, examples = "8f6b2f0e-54f1-4c37-9a53-0d5a4a1c7b11")
        UUID practiceId,

        @Schema(
                required = true,
                description = "On which days of the week, from Monday on.",
                minItems = 1,
                maxItems = 7,
                uniqueItems = true)
        List<Weekday> weekdays,

        @Schema(
                required = true,
                description = "At what time of day.",
                examples = "07:30",
                maxLength = 5,
                pattern = PlanPracticeRequest.LOCAL_TIME)
        String localTime,

        @Schema(
                required = true,
                description = "IANA time zone of the local time.",
                examples = "Europe/Madrid",
                maxLength = 64)
        String timeZone,

        @Schema(required = true, description = "The day from which the plan holds.", examples = "2026-03-01")
        LocalDate startDate,

        @Schema(description = "The last day, itself included; absent while the plan goes on.", examples = "2026-06-30")
        LocalDate endDate,

        @Schema(
                required = true,
                description = "Duration in minutes.",
                examples = "12",
                format = "int32",
                minimum = "1",
                maximum = "1440")
        int minutes,

        @Schema(
                required = true,
                description = "The first day to practise on. With `localTime` and `timeZone` it is the `DTSTART` of a"
                        + " calendar's event.",
                examples = "2026-03-02")
        LocalDate firstDate,

        @Schema(
                required = true,
                description = "The same days as the value of an RFC 5545 `RRULE`.",
                examples = "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630T053000Z",
                maxLength = 200)
        String recurrenceRule,

        @Schema(required = true, examples = "2026-03-01T07:30:00Z")
        Instant createdAt,

        @JsonIgnore int version)
        implements Versioned {

    static PracticePlanResponse from(PracticePlan plan) {
        Recurrence recurrence = plan.recurrence();
        return new PracticePlanResponse(
                plan.id(),
                plan.practiceId(),
                List.copyOf(recurrence.weekdays()),
                recurrence.localTime().toString(),
                recurrence.zone().getId(),
                recurrence.startDate(),
                recurrence.endDate(),
                plan.minutes(),
                recurrence.firstDate().orElseThrow(),
                recurrence.rule(),
                plan.createdAt(),
                plan.version());
    }
}
