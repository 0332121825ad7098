package app.haven.insight;

import app.haven.chart.PeriodQuery;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One kind of safety over time. */
@Schema(description = "One kind of safety over time.")
public record RatingSeries(
        @Schema(
                required = true,
                description = "By time; a bucket without a rating is absent.",
                maxItems = PeriodQuery.MOST_BUCKETS)
        List<RatingPoint> points,

        @Schema(required = true) RatingTrend trend) {

    static RatingSeries of(List<RatingPoint> points) {
        return new RatingSeries(points, RatingTrend.of(points));
    }
}
