package app.haven.insight;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The way back to openness in one month. */
@Schema(description = "The way back to openness from the triggers of one month.")
public record OpennessMonth(
        @Schema(required = true, description = "The first day of the month.", examples = "2026-03-01")
        LocalDate start,

        @Schema(required = true) OpennessMedian openness) {}
