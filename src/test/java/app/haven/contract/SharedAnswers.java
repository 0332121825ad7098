package app.haven.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What an operation can answer by its method, path and security: which errors, and which headers. */
final class SharedAnswers {

    private SharedAnswers() {}

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
                                || path.endsWith("/share-code")
                                || (path.endsWith("/therapist-profile") && method != PathItem.HttpMethod.POST)
                                || path.endsWith("/therapists/lookup")
                                || (path.endsWith("/grants") && method == PathItem.HttpMethod.POST)
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
        operation.getResponses().addAPIResponse("default", ProblemAnswers.referenceToOther());
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
                                    .addHeader("ETag", SharedHeaders.reference("ETag"))
                                    .addHeader("X-Request-Id", SharedHeaders.reference("X-Request-Id"))
                                    .addHeader(
                                            "Access-Control-Allow-Origin",
                                            SharedHeaders.reference("Access-Control-Allow-Origin")));
        }
    }

    private static void addHeaders(
            String path,
            PathItem.HttpMethod method,
            Operation operation,
            String status,
            APIResponse answer,
            boolean idempotent) {
        answer.addHeader("X-Request-Id", SharedHeaders.reference("X-Request-Id"))
                .addHeader("Access-Control-Allow-Origin", SharedHeaders.reference("Access-Control-Allow-Origin"))
                .addHeader("RateLimit", SharedHeaders.reference("RateLimit"))
                .addHeader("RateLimit-Policy", SharedHeaders.reference("RateLimit-Policy"));
        if (idempotent) {
            answer.addHeader("Idempotency-Replayed", SharedHeaders.reference("Idempotency-Replayed"));
        }
        if (status.equals("201") && (idempotent || path.endsWith("/external-account"))) {
            answer.addHeader("Location", SharedHeaders.reference("Location"));
        }
        boolean versioned = (Parameters.isGet(method) && Parameters.isVersioned(path))
                || Parameters.replaces(path, method, operation)
                || Parameters.marks(path, method)
                || (idempotent
                        && (!path.startsWith("/v1/couples") || path.endsWith("/answers"))
                        && !path.endsWith("/therapists/lookup"));
        if (versioned) {
            answer.addHeader("ETag", SharedHeaders.reference("ETag"));
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
            operation.getResponses().addAPIResponse(code, ProblemAnswers.reference(code));
        } else if (!possible
                && operation.getResponses().hasAPIResponse(code)
                && operation.getResponses().getAPIResponse(code).getContent() == null) {
            // What the generator assumes by default but the operation never answers.
            operation.getResponses().removeAPIResponse(code);
        } else if (possible && operation.getResponses().getAPIResponse(code).getContent() == null) {
            operation.getResponses().addAPIResponse(code, ProblemAnswers.reference(code));
        }
    }
}
