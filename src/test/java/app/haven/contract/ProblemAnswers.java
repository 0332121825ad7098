package app.haven.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The error answers, described once, each with an example. */
final class ProblemAnswers {

    private static final Map<String, Problem> PROBLEMS = problems();

    private final OpenAPI api;

    ProblemAnswers(OpenAPI api) {
        this.api = api;
    }

    private record Problem(int status, String description, String code, String title, String detail) {

        String name() {
            return Arrays.stream(code.split("_"))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining());
        }
    }

    private static Map<String, Problem> problems() {
        Map<String, Problem> problems = new LinkedHashMap<>();
        add(
                problems,
                400,
                "The request is not valid; `errors` says where.",
                "invalid_request",
                "The request is not valid");
        add(problems, 401, "No access token, or one that does not hold.", "unauthenticated", "Sign in first");
        add(problems, 403, "The account or token may not do that.", "forbidden", "Not allowed");
        add(problems, 404, "There is no such thing, or it is not the caller's to see.", "not_found", "Not found");
        add(problems, 406, "None of the media types in `Accept` is served.", "not_acceptable", "Not acceptable");
        add(problems, 409, "The present state stands in the way; `code` says which.", "busy", "In use");
        add(problems, 412, "It has changed since it was read.", "precondition_failed", "It has changed meanwhile");
        add(problems, 413, "The body has more than 64 KiB.", "body_too_large", "The body is too large");
        add(problems, 415, "The body is of another media type.", "unsupported_media_type", "Unsupported media type");
        add(problems, 428, "`If-Match` is missing.", "precondition_required", "Say which version you change");
        add(
                problems,
                429,
                "A limit is reached; `Retry-After` says for how long.",
                "too_many_requests",
                "Too many requests");
        add(problems, 500, "A failure on our side, logged.", "internal_error", "Something went wrong on our side");
        add(
                problems,
                503,
                "Not available at the moment. A retry with the same `Idempotency-Key` does not do the work twice.",
                "unavailable",
                "Not available at the moment");
        return problems;
    }

    private static void add(Map<String, Problem> problems, int status, String description, String code, String title) {
        problems.put(Integer.toString(status), new Problem(status, description, code, title, description));
    }

    void define() {
        PROBLEMS.forEach((status, problem) -> api.getComponents().addResponse(problem.name(), answer(problem)));
        api.getComponents()
                .addResponse(
                        "OtherProblem",
                        answer(new Problem(
                                405,
                                "Any other failure: what HTTP itself refuses (405, 408), and 422 `idempotency_key_reused` for an"
                                        + " Idempotency-Key that belongs to another request.",
                                "method_not_allowed",
                                "Method not allowed",
                                "`Allow` lists what is.")));
    }

    /** @param status as the contract writes it */
    static APIResponse reference(String status) {
        return OASFactory.createAPIResponse().ref(PROBLEMS.get(status).name());
    }

    static APIResponse referenceToOther() {
        return OASFactory.createAPIResponse().ref("OtherProblem");
    }

    private static APIResponse answer(Problem problem) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "urn:haven:problem:" + problem.code());
        example.put("title", problem.title());
        example.put("status", problem.status());
        example.put("detail", problem.detail());
        example.put("instance", "urn:haven:request:5f0c2a9e7d3b4c18");
        example.put("code", problem.code());
        if (problem.status() == 400) {
            // Map.of has another order in every process, and the committed contract one.
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("pointer", "/minutes");
            error.put("code", "Max");
            error.put("message", "must be less than or equal to 1440");
            example.put("errors", List.of(error));
        }
        APIResponse answer = OASFactory.createAPIResponse()
                .description(problem.description())
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("ProblemDetails"))
                                        .example(example)))
                .addHeader("X-Request-Id", SharedHeaders.reference("X-Request-Id"))
                .addHeader("Access-Control-Allow-Origin", SharedHeaders.reference("Access-Control-Allow-Origin"));
        if (problem.status() == 401) {
            answer.addHeader("WWW-Authenticate", SharedHeaders.reference("WWW-Authenticate"));
        }
        if (problem.status() == 429 || problem.status() == 503) {
            answer.addHeader("Retry-After", SharedHeaders.reference("Retry-After"));
        }
        if (problem.status() < 500) {
            answer.addHeader("RateLimit", SharedHeaders.reference("RateLimit"))
                    .addHeader("RateLimit-Policy", SharedHeaders.reference("RateLimit-Policy"));
        }
        return answer;
    }
}
