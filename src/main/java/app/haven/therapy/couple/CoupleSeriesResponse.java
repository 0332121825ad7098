package app.haven.therapy.couple;

import app.haven.chart.PeriodQuery;
import app.haven.therapy.Metric;
import app.haven.therapy.MetricPoint;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One metric of both over time. */
@Schema(
        name = "CoupleMetricSeries",
        description =
                "One metric of both over the same days, weeks or months: two series beside each other, never one number of"
                        + " both.")
public record CoupleSeriesResponse(
        @Schema(required = true) Metric metric,

        @Schema(required = true, maxItems = 2) List<MemberSeries> members) {

    /** The series of one of the two. */
    @Schema(name = "MemberMetricSeries", description = "The series of one of the two.")
    public record MemberSeries(
            @Schema(
                    required = true,
                    description = "The client's account.",
                    examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            UUID clientId,

            @Schema(
                    required = true,
                    description = "The earliest first: one for each day, week or month that has any records.",
                    maxItems = PeriodQuery.MOST_BUCKETS)
            List<MetricPoint> points) {}
}
