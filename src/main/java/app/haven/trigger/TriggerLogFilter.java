package app.haven.trigger;

import app.haven.vocabulary.Context;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which logs to list; what is absent does not restrict. */
public record TriggerLogFilter(
        @QueryParam("from") @Parameter(description = "The first local date.", example = "2026-03-01")
        LocalDate from,

        @QueryParam("to") @Parameter(description = "The last local date.", example = "2026-03-31")
        LocalDate to,

        @QueryParam("fear") @Parameter(description = "Only with this fear among others.", example = "REJECTION")
        Fear fear,

        @QueryParam("context") @Parameter(description = "Only this context.", example = "CONFLICT")
        Context context,

        @QueryParam("state") @Parameter(description = "Only those that ended so, or are open.", example = "OPEN")
        TriggerState state) {

    /** Tells a cursor of this list from that of another. */
    String name() {
        return "trigger-logs|" + from + '|' + to + '|' + fear + '|' + context + '|' + state;
    }
}
