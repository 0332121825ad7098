package app.haven.therapy.client;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which clients to list, and in which order. */
public record RosterQuery(
        @QueryParam("search")
        @Size(max = 120)
        @Parameter(description = "Only whose display name holds this; case does not matter.", example = "an")
        String search,

        @QueryParam("sort") @Parameter(description = "`NAME` if left out.", example = "NAME")
        RosterSort sort) {

    public RosterQuery {
        sort = sort == null ? RosterSort.NAME : sort;
    }

    boolean finds(String displayName) {
        return search == null
                || displayName.toLowerCase(Locale.ROOT).contains(search.strip().toLowerCase(Locale.ROOT));
    }

    /** Tells a cursor of this list from that of another. */
    String name() {
        return "roster|" + sort + '|' + search;
    }
}
