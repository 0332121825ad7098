package app.haven.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The few shapes of a successful answer. */
public final class Answers {

    private Answers() {}

    /** 201 with the new thing, its ETag (set by the filter) and where to find it. */
    public static Response created(String collection, Versioned thing) {
        return createdAt(collection + "/" + thing.id()).entity(thing).build();
    }

    /** The location is relative: behind a proxy, this service does not know what it is called. */
    public static Response.ResponseBuilder createdAt(String path) {
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, path);
    }
}
