package app.haven.questionnaire;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All questionnaires. */
@Schema(
        name = "Questionnaires",
        description = "All questionnaires, of each the newest version, in the order of their codes.")
public record InstrumentsResponse(
        @Schema(required = true, maxItems = 1000) List<InstrumentSummaryResponse> items) {}
