package app.haven.therapy.client;

import app.haven.chart.PeriodQuery;
import app.haven.therapy.Metric;
import app.haven.therapy.MetricPoint;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One metric over time. */
@Schema(name = "MetricSeries", description = "One metric of one client over time.")
public record SeriesResponse(
        @Schema(required = true) Metric metric,

        @Schema(
                required = true,
                description = "The earliest first: one for each day, week or month that has any records.",
                maxItems = PeriodQuery.MOST_BUCKETS)
        List<MetricPoint> points) {}
