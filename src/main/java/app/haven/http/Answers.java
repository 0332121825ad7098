package app.haven.http;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The few shapes of a successful answer. */
public final class Answers {

    private Answers() {}

    /** 201 with the new thing, its ETag (set by the filter) and where to find it. */
    public static Response created(String collection, Versioned thing) {
        return Response.created(URI.create(collection + "/" + thing.id()))
                .entity(thing)
                .build();
    }
}
