package app.haven.safety;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which ratings to list; what is absent does not restrict. */
public record CapacityRatingFilter(
        @QueryParam("capacity") @Parameter(description = "Only this capacity.", example = "STAYING_OPEN_HEARTED")
        Capacity capacity,

        @QueryParam("from") @Parameter(description = "The first local date.", example = "2026-03-01")
        LocalDate from,

        @QueryParam("to") @Parameter(description = "The last local date.", example = "2026-03-31")
        LocalDate to) {

    /** Tells a cursor of this list from that of another. */
    String name() {
        return "capacity-ratings|" + capacity + '|' + from + '|' + to;
    }
}
