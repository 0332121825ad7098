package app.haven.contract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of all answers, and the error answers that an operation can give by its method, path and security. */
final class SharedAnswers {

    private static final Map<String, Problem> PROBLEMS = problems();

    private final OpenAPI api;

    SharedAnswers(OpenAPI api) {
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
        define("X-Request-Id", "Ties the answer to our log.", "5f0c2a9e7d3b4c18", Schema.SchemaType.STRING);
        define(
                "RateLimit",
                "What is left of the limit (draft-ietf-httpapi-ratelimit-headers).",
                "\"writes\";r=599;t=1",
                Schema.SchemaType.STRING);
        define(
                "RateLimit-Policy",
                "The limit (draft-ietf-httpapi-ratelimit-headers).",
                "\"writes\";q=600;w=60",
                Schema.SchemaType.STRING);
        define(
                "ETag",
                "The version, for `If-Match` and `If-None-Match`; differs from viewer to viewer.",
                "\"wXW0_W9FNXK-cFPK\"",
                Schema.SchemaType.STRING);
        define(
                "Location",
                "Where the new thing is.",
                "/v1/reflections/01890a60-1f2e-7d3c-9b4a-5c6d7e8f9a0b",
                Schema.SchemaType.STRING);
        define("Idempotency-Replayed", "`true` when this is the first answer again.", "true", Schema.SchemaType.STRING);
        define("WWW-Authenticate", "The scheme to authenticate with.", "Bearer", Schema.SchemaType.STRING);
        define(
                "Access-Control-Allow-Origin",
                "The origin of the web page, if the deployment allows it; absent otherwise.",
                "https://app.example.org",
                Schema.SchemaType.STRING);
        define("Retry-After", "Seconds to wait.", 2, Schema.SchemaType.INTEGER);
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

    private void define(String name, String description, Object example, Schema.SchemaType type) {
        Schema schema = OASFactory.createSchema().addType(type);
        if (type == Schema.SchemaType.INTEGER) {
            schema.format("int32").minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(86_400));
        } else {
            schema.maxLength(500).pattern("^[ -~]*$");
        }
        api.getComponents()
                .addHeader(
                        name,
                        OASFactory.createHeader()
                                .description(description)
                                .schema(schema)
                                .example(example));
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
                .addHeader("X-Request-Id", reference("X-Request-Id"))
                .addHeader("Access-Control-Allow-Origin", reference("Access-Control-Allow-Origin"));
        if (problem.status() == 401) {
            answer.addHeader("WWW-Authenticate", reference("WWW-Authenticate"));
        }
        if (problem.status() == 429 || problem.status() == 503) {
            answer.addHeader("Retry-After", reference("Retry-After"));
        }
        if (problem.status() < 500) {
            answer.addHeader("RateLimit", reference("RateLimit"))
                    .addHeader("RateLimit-Policy", reference("RateLimit-Policy"));
        }
        return answer;
    }

    static void addTo(String path, PathItem.HttpMethod method, Operation operation, boolean secured) {
        boolean writes = method != PathItem.HttpMethod.GET;
        boolean hasBody = operation.getRequestBody() != null;
        refer(operation, 400, true);
        refer(operation, 401, secured || path.endsWith("/sign-in") || path.endsWith("/refresh"));
        refer(operation, 403, secured);
        refer(
                operation,
                404,
                secured
                        && (path.contains("{")
                                || path.contains("/current")
                                || path.endsWith("/me")
                                || path.endsWith("/sign-out")
                                || path.endsWith("/day-signal")
                                || path.endsWith("/accept")));
        refer(operation, 406, true);
        refer(operation, 409, writes);
        refer(operation, 412, Parameters.replaces(path, method, operation));
        refer(operation, 413, hasBody);
        refer(operation, 415, hasBody);
        refer(operation, 428, Parameters.replaces(path, method, operation));
        refer(operation, 429, true);
        refer(operation, 500, true);
        refer(operation, 503, true);
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref("OtherProblem"));
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getRef() == null) {
                addHeaders(path, method, operation, status, answer, Parameters.isIdempotent(path, method, secured));
            }
        });
        if (operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals("If-None-Match"))) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("The client has the current version.")
                                    .addHeader("ETag", reference("ETag"))
                                    .addHeader("X-Request-Id", reference("X-Request-Id"))
                                    .addHeader(
                                            "Access-Control-Allow-Origin", reference("Access-Control-Allow-Origin")));
        }
    }

    private static void addHeaders(
            String path,
            PathItem.HttpMethod method,
            Operation operation,
            String status,
            APIResponse answer,
            boolean idempotent) {
        answer.addHeader("X-Request-Id", reference("X-Request-Id"))
                .addHeader("Access-Control-Allow-Origin", reference("Access-Control-Allow-Origin"))
                .addHeader("RateLimit", reference("RateLimit"))
                .addHeader("RateLimit-Policy", reference("RateLimit-Policy"));
        if (idempotent) {
            answer.addHeader("Idempotency-Replayed", reference("Idempotency-Replayed"));
        }
        if (status.equals("201") && (idempotent || path.endsWith("/external-account"))) {
            answer.addHeader("Location", reference("Location"));
        }
        boolean versioned = (Parameters.isGet(method) && Parameters.isVersioned(path))
                || Parameters.replaces(path, method, operation)
                || Parameters.marks(path, method)
                || (idempotent && (!path.startsWith("/v1/couples") || path.endsWith("/answers")));
        if (versioned) {
            answer.addHeader("ETag", reference("ETag"));
        }
        if (answer.getDescription() == null || answer.getDescription().equals("OK")) {
            answer.setDescription("As asked.");
        }
        if (status.equals("204")
                && (answer.getDescription() == null || answer.getDescription().equals("No Content"))) {
            answer.setDescription("Done.");
        }
    }

    private static void refer(Operation operation, int status, boolean possible) {
        String code = Integer.toString(status);
        if (possible && !operation.getResponses().hasAPIResponse(code)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            code,
                            OASFactory.createAPIResponse()
                                    .ref(PROBLEMS.get(code).name()));
        } else if (!possible
                && operation.getResponses().hasAPIResponse(code)
                && operation.getResponses().getAPIResponse(code).getContent() == null) {
            // What the generator assumes by default but the operation never answers.
            operation.getResponses().removeAPIResponse(code);
        } else if (possible && operation.getResponses().getAPIResponse(code).getContent() == null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            code,
                            OASFactory.createAPIResponse()
                                    .ref(PROBLEMS.get(code).name()));
        }
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref(name);
    }
}
