package app.haven.error;

import java.util.List;
import java.util.Map;

/** What HTTP itself refuses, by status. */
final class ProtocolProblems {

    private ProtocolProblems() {}

    static ProblemException of(int status, Map<String, String> headers) {
        return switch (status) {
            case 401 -> UnauthenticatedProblem.challenge();
            case 404 -> new NotFoundProblem();
            case 405 -> problem(405, "method_not_allowed", "Method not allowed", "`Allow` lists what is.", headers);
            case 406 -> problem(406, "not_acceptable", "Not acceptable", "`application/json` is served.", headers);
            case 408 -> problem(408, "timeout", "The request took too long", "Send it again, faster.", headers);
            case 413 ->
                problem(413, "body_too_large", "The body is too large", "A request body may have 64 KiB.", headers);
            case 414 -> problem(414, "uri_too_long", "The URI is too long", "Shorten the URI.", headers);
            case 415 ->
                problem(
                        415,
                        "unsupported_media_type",
                        "Unsupported media type",
                        "Send `application/json`, or `application/merge-patch+json` with PATCH.",
                        headers);
            case 431 ->
                problem(
                        431,
                        "headers_too_large",
                        "The headers are too large",
                        "Send fewer or shorter headers.",
                        headers);
            default ->
                status >= 500
                        ? problem(
                                status,
                                "internal_error",
                                "Something went wrong on our side",
                                "The failure is logged under the id in `instance`.",
                                headers)
                        : problem(
                                400,
                                InvalidRequestProblem.CODE,
                                InvalidRequestProblem.TITLE,
                                "The request could not be read.",
                                headers);
        };
    }

    private static ProblemException problem(
            int status, String code, String title, String detail, Map<String, String> headers) {
        return new ProblemException(status, code, title, detail, List.of(), headers);
    }
}
