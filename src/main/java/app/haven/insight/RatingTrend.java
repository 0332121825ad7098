package app.haven.insight;

import app.haven.chart.Decimals;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hipparchus.stat.regression.SimpleRegression;

/** Whether ratings rise or fall: the least-squares line through the means of the buckets, each counting alike. */
@Schema(
        description =
                "The straight line through the means (ordinary least squares; every bucket counts alike). Describes what"
                        + " was, foretells nothing.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RatingTrend(
        @Schema(
                description = "Change of the mean in a week; absent with fewer than 6 buckets.",
                examples = "0.0571",
                type = SchemaType.NUMBER,
                format = "double",
                minimum = "-28",
                maximum = "28")
        Double slopePerWeek,

        @Schema(required = true, description = "How many buckets the line goes through.", examples = "12")
        long n) {

    private static final int LEAST_BUCKETS = 6;
    private static final double DAYS_OF_A_WEEK = 7;

    static RatingTrend of(List<RatingPoint> points) {
        if (points.size() < LEAST_BUCKETS) {
            return new RatingTrend(null, points.size());
        }
        SimpleRegression line = new SimpleRegression();
        points.forEach(point -> line.addData(point.start().toEpochDay() / DAYS_OF_A_WEEK, point.mean()));
        return new RatingTrend(Decimals.rounded(line.getSlope(), 4), points.size());
    }
}
