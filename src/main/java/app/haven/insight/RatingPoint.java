package app.haven.insight;

import app.haven.chart.Decimals;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the ratings of one bucket add up to. */
@Schema(description = "What the ratings of one day, week or month add up to.")
public record RatingPoint(
        @Schema(
                required = true,
                description = "The first day of the bucket; weeks begin on Monday.",
                examples = "2026-03-02")
        LocalDate start,

        @Schema(
                required = true,
                description = "The mean of the ratings, 1 (not at all) to 5 (very).",
                examples = "3.43",
                type = SchemaType.NUMBER,
                format = "double",
                minimum = "1",
                maximum = "5")
        double mean,

        @Schema(required = true, description = "How many ratings that is the mean of.", examples = "7")
        long n) {

    static RatingPoint of(LocalDate start, double mean, long n) {
        return new RatingPoint(start, Decimals.rounded(mean, 2), n);
    }
}
