package app.haven.therapy.client;

import app.haven.chart.Decimals;
import app.haven.therapy.Metric;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has changed in what a client shows. */
@Schema(
        name = "ClientSummary",
        description =
                "What has changed in what a client shows, since the last session: the days from then on beside as many days"
                        + " before.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SummaryResponse(
        @Schema(required = true) ClientResponse client,

        @Schema(
                required = true,
                description = "The first day: that of the last session before today, or else of the grant.",
                examples = "2026-03-14")
        LocalDate since,

        @Schema(required = true, description = "The last day: today (UTC).", examples = "2026-03-28")
        LocalDate until,

        @Schema(
                required = true,
                description = "The first of the days before, which end the day before `since`.",
                examples = "2026-02-27")
        LocalDate before,

        @Schema(
                required = true,
                description = "Every metric that the grant shows and that has records on either side.",
                maxItems = 200)
        List<Change> changes,

        @Schema(required = true, description = "When each kind of record was last made.", maxItems = 50)
        List<Latest> latest) {

    /** One metric, then and now. */
    @Schema(name = "MetricChange", description = "One metric before, and since.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            @Schema(required = true) Metric metric,

            @Schema(description = "Absent when nothing was rated.")
            Total before,

            @Schema(description = "Absent when nothing has been rated.")
            Total since,

            @Schema(
                    description =
                            "Since minus before, in the metric's unit; absent unless both are there. For a count or a sum"
                                    + " both sides are of equally many days.",
                    examples = "0.4",
                    format = "double")
            Double change) {

        /** Nothing counted is none; of nothing rated there is no mean. Empty without records on either side. */
        static Optional<Change> of(Metric metric, Optional<Total> before, Optional<Total> since) {
            if (before.isEmpty() && since.isEmpty()) {
                return Optional.empty();
            }
            Total then = before.orElse(metric.isAmount() ? Total.NONE : null);
            Total now = since.orElse(metric.isAmount() ? Total.NONE : null);
            return Optional.of(new Change(metric, then, now, then == null || now == null ? null : now.minus(then)));
        }
    }

    /** What a metric's records add up to. */
    @Schema(name = "MetricTotal", description = "What a metric's records add up to.")
    public record Total(
            @Schema(required = true, description = "In the metric's unit.", examples = "3.4", format = "double")
            double value,

            @Schema(
                    required = true,
                    description = "Of how many records.",
                    examples = "7",
                    format = "int64",
                    minimum = "0")
            long n) {

        static final Total NONE = new Total(0, 0);

        private static final int DECIMALS = 2;

        static Total of(double value, long n) {
            return new Total(Decimals.rounded(value, DECIMALS), n);
        }

        double minus(Total other) {
            return Decimals.rounded(value - other.value, DECIMALS);
        }
    }

    /** When the last record of a kind was made. */
    @Schema(name = "LatestRecord", description = "When the last record of a kind was made.")
    public record Latest(
            @Schema(
                    required = true,
                    description = "A code of the vocabulary `recordKind`.",
                    examples = "CHECK_IN",
                    maxLength = 100)
            String kind,

            @Schema(required = true, examples = "2026-03-28")
            LocalDate localDate) {}
}
