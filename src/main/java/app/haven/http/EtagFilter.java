package app.haven.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every versioned answer its ETag, and 304 to who has it already. */
class EtagFilter {

    private final Etags etags;

    EtagFilter(Etags etags) {
        this.etags = etags;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Versioned thing) || response.getStatus() >= 300) {
            return;
        }
        String etag = etags.of(thing);
        response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (read && known != null && isKnown(known, etag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** Weakly compared, as RFC 9110 section 13.1.2 asks: a proxy that compressed the body may have marked it W/. */
    private static boolean isKnown(String ifNoneMatch, String etag) {
        return ifNoneMatch.trim().equals("*") || IfMatch.names(ifNoneMatch.replace("W/", ""), etag);
    }
}
