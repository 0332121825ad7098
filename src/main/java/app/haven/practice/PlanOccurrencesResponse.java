package app.haven.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days of a plan. A day that went otherwise is a fact, never a failure. */
@Schema(
        name = "PlanOccurrences",
        description = "The days of a plan within the range, the earliest first. A day that went otherwise is a fact,"
                + " never a failure.")
public record PlanOccurrencesResponse(
        @Schema(required = true, maxItems = 366) List<Occurrence> items) {

    /** One day of a plan. */
    @Schema(name = "PlanOccurrence", description = "One day of a plan.")
    public record Occurrence(
            @Schema(required = true, description = "The day in the plan's time zone.", examples = "2026-03-02")
            LocalDate localDate,

            @Schema(
                    required = true,
                    description = "When it starts. A local time that the day skips because clocks go forward moves as"
                            + " much later as the day skips; of one that the day has twice, this is the first.",
                    examples = "2026-03-02T06:30:00Z")
            Instant startsAt,

            @Schema(
                    required = true,
                    description = "Whether the member has logged this practice on that local date.",
                    examples = "true")
            boolean practised) {}
}
