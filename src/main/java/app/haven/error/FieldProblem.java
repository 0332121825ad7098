package app.haven.error;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with one member of the request.
 *
 * @param pointer where: a JSON pointer (RFC 6901) into the body, or the name of a parameter or header
 * @param code what, for programs
 * @param message what, for people
 */
@Schema(description = "What is wrong with one member of the request.")
public record FieldProblem(
        @Schema(
                required = true,
                description =
                        "Where: a JSON pointer (RFC 6901) into the body, or the name of a query parameter or header.",
                examples = "/minutes",
                maxLength = 300)
        String pointer,

        @Schema(required = true, description = "What, for programs.", examples = "Max", maxLength = 100)
        String code,

        @Schema(
                required = true,
                description = "What, for people.",
                examples = "must be less than or equal to 1440",
                maxLength = 300)
        String message) {}
