package app.haven.practice;

import app.haven.vocabulary.Context;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which logs to list; what is absent does not restrict. */
public record PracticeLogFilter(
        @QueryParam("from") @Parameter(description = "The first local date.", example = "2026-03-01")
        LocalDate from,

        @QueryParam("to") @Parameter(description = "The last local date.", example = "2026-03-31")
        LocalDate to,

        @QueryParam("kind") @Parameter(description = "Only this kind of practice.", example = "BREATHING")
        PracticeKind kind,

        @QueryParam("context") @Parameter(description = "Only this context.", example = "PEACEFUL")
        Context context) {

    /** Tells a cursor of this list from that of another. */
    String name() {
        return "practice-logs|" + from + '|' + to + '|' + kind + '|' + context;
    }
}
