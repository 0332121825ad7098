package app.haven.therapy.client;

import app.haven.vocabulary.GrantScope;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries of a timeline to list; what is absent does not restrict. */
public record TimelineFilter(
        @QueryParam("from") @Parameter(description = "The first local date.", example = "2026-03-01")
        LocalDate from,

        @QueryParam("to") @Parameter(description = "The last local date.", example = "2026-03-31")
        LocalDate to,

        @QueryParam("scope") @Parameter(description = "Only what this scope shows.", example = "SAFETY")
        GrantScope scope) {

    Set<GrantScope> within(Set<GrantScope> granted) {
        Set<GrantScope> wanted = EnumSet.copyOf(granted);
        wanted.removeIf(shown -> scope != null && shown != scope);
        return wanted;
    }

    /** Tells a cursor of this list from that of another. */
    String name(java.util.UUID clientId) {
        return "timeline|" + clientId + '|' + from + '|' + to + '|' + scope;
    }
}
