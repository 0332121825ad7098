package app.haven.therapy;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the records of one bucket add up to. */
@Schema(description = "What the records of one day, week or month add up to.")
public record MetricPoint(
        @Schema(
                required = true,
                description = "The first day of the bucket; weeks begin on Monday.",
                examples = "2026-03-02")
        LocalDate start,

        @Schema(required = true, description = "In the metric's unit.", examples = "3.43", format = "double")
        double value,

        @Schema(required = true, description = "Of how many records.", examples = "7", format = "int64", minimum = "1")
        long n) {}
