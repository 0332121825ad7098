package app.haven.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

/** In which of two forms a caller wants an answer (RFC 9110 section 12.5.1). */
public final class Preference {

    private Preference() {}

    /**
     * Whether the caller would rather have another media type than JSON.
     *
     * @throws NotAcceptableException when the caller wants neither
     */
    public static boolean isFor(String otherMediaType, Request request) {
        Variant wanted = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(otherMediaType))
                        .build());
        if (wanted == null) {
            throw new NotAcceptableException();
        }
        return wanted.getMediaType().toString().equals(otherMediaType);
    }
}
