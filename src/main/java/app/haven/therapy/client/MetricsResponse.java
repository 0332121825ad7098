package app.haven.therapy.client;

import app.haven.therapy.Metric;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that can be followed over time. */
@Schema(name = "Metrics", description = "Everything that can be followed over time, whether a client shows it or not.")
public record MetricsResponse(
        @Schema(required = true, maxItems = 200) List<Metric> metrics) {}
