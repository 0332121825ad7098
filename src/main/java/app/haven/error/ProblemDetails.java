package app.haven.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every error answer: RFC 9457 {@code application/problem+json}. */
@Schema(description = "What went wrong, as RFC 9457 describes it. Carries no content of anybody's.")
public record ProblemDetails(
        @Schema(
                required = true,
                description = "Names the kind of problem: `urn:haven:problem:` and the code.",
                examples = "urn:haven:problem:not_found",
                format = "uri",
                maxLength = 200)
        String type,

        @Schema(
                required = true,
                description = "The kind of problem in a few words.",
                examples = "Not found",
                maxLength = 200)
        String title,

        @Schema(
                required = true,
                description = "The status code of this answer.",
                examples = "404",
                format = "int32",
                minimum = "400",
                maximum = "599")
        int status,

        @Schema(
                required = true,
                description = "What to mend.",
                examples = "There is no such thing, or it is not yours to see.",
                maxLength = 1000)
        String detail,

        @Schema(
                required = true,
                description = "Names this occurrence: `urn:haven:request:` and the request id of the log.",
                examples = "urn:haven:request:5f0c2a9e7d3b4c18",
                format = "uri",
                maxLength = 200)
        String instance,

        @Schema(
                required = true,
                description = "The kind of problem for programs; stable.",
                examples = "not_found",
                pattern = "^[a-z_]+$",
                maxLength = 100)
        String code,

        @Schema(description = "The members of the request that are wrong, if it was that.", maxItems = 100)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FieldProblem> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDetails of(
            int status, String code, String title, String detail, List<FieldProblem> errors, String requestId) {
        return new ProblemDetails(
                "urn:haven:problem:" + code, title, status, detail, "urn:haven:request:" + requestId, code, errors);
    }
}
