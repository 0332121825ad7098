package app.haven.http;

import app.haven.error.PreconditionProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;

/** The caller's {@code If-Match} (RFC 9110 section 13.1.1), to be checked against the row once it is locked. */
@RequestScoped
public class IfMatch {

    private final HttpServerRequest request;
    private final Etags etags;

    IfMatch(HttpServerRequest request, Etags etags) {
        this.request = request;
        this.etags = etags;
    }

    /** @throws PreconditionProblem 428 without the header, 412 when it names another version */
    public void check(Versioned current) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            throw PreconditionProblem.missing();
        }
        if (!header.trim().equals("*") && !names(header, etags.of(current))) {
            throw PreconditionProblem.stale();
        }
    }

    static boolean names(String header, String etag) {
        return Arrays.stream(header.split(",", -1)).map(String::trim).anyMatch(etag::equals);
    }
}
