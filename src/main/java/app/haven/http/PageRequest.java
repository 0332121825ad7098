package app.haven.http;

import app.haven.error.InvalidRequestProblem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list: at most {@code limit} items from {@code cursor} on. */
public record PageRequest(
        @QueryParam("limit")
        @Parameter(
                description = "How many items at most, 1 to 100.",
                example = "20",
                schema =
                        @Schema(
                                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                                format = "int32",
                                minimum = "1",
                                maximum = "100",
                                defaultValue = "20"))
        Integer limit,

        @QueryParam("cursor")
        @Parameter(
                description = "`nextCursor` of the page before; absent for the first page.",
                schema = @Schema(maxLength = 500, pattern = "^[A-Za-z0-9_-]*$"))
        String cursor) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAXIMUM_LIMIT = 100;

    public PageRequest {
        limit = limit == null ? DEFAULT_LIMIT : limit;
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new InvalidRequestProblem("limit", "Range", "must be from 1 to 100");
        }
    }
}
