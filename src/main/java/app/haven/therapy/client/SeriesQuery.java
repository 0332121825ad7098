package app.haven.therapy.client;

import app.haven.chart.PeriodQuery;
import app.haven.error.InvalidRequestProblem;
import app.haven.time.Bucket;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is asked over time, and how finely. */
public record SeriesQuery(
        @QueryParam("metric")
        @Parameter(
                required = true,
                description = "A code of `listMetrics`.",
                example = "INNER_SAFETY",
                schema = @Schema(maxLength = 100))
        String metric,

        @QueryParam("bucket")
        @Parameter(
                description = "What one point stands for.",
                example = "week",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"day", "week", "month"},
                                defaultValue = "week"))
        Bucket bucket) {

    public SeriesQuery {
        if (metric == null) {
            throw new InvalidRequestProblem("metric", "NotNull", "must be given");
        }
        bucket = bucket == null ? Bucket.WEEK : bucket;
    }

    /** As fine as asked for, or as a chart can show. */
    public Bucket bucketOf(PeriodQuery period, boolean isDrawn) {
        period.requireFewBuckets(bucket);
        return isDrawn ? period.drawn(bucket) : bucket;
    }
}
