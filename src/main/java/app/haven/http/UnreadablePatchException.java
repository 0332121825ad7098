package app.haven.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.BadRequestException;

/** The patched members do not fit their types; the cause says which. */
class UnreadablePatchException extends BadRequestException {

    private static final long serialVersionUID = 1L;

    UnreadablePatchException(JsonProcessingException cause) {
        super(cause);
    }
}
