package app.haven.therapy.client;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that has passed its threshold. */
@Schema(name = "Alerts", description = "Everything that has passed its threshold at this moment, by client.")
public record AlertsResponse(
        @Schema(required = true, maxItems = 10_000) List<AlertResponse> alerts) {}
