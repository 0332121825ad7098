package app.haven.contract;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers that operations take by their method. */
final class Parameters {

    private Parameters() {}

    static void complete(String path, PathItem.HttpMethod method, Operation operation, boolean secured) {
        List<Parameter> parameters =
                new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        for (Parameter parameter : parameters) {
            if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
                parameter.setDescription("Which one.");
                parameter.setExample("01890a5f-3c4d-7e5f-8a6b-7c8d9e0f1a2b");
            }
        }
        if (isIdempotent(path, method, secured)) {
            parameters.add(header(
                    "Idempotency-Key",
                    "A value of the client's own, such as a UUID. For 24 hours a retry with the same key and body gets the"
                            + " first answer again, marked `Idempotency-Replayed: true`.",
                    "0b6f6d3e-5a2c-4f0e-9c1b-7d8e9f0a1b2c",
                    false));
        }
        if (replaces(path, method, operation)) {
            parameters.add(header(
                    "If-Match",
                    "The ETag of what is changed, or `*` to overwrite on purpose.",
                    "\"wXW0_W9FNXK-cFPK\"",
                    true));
        }
        if (isGet(method) && isVersioned(path)) {
            parameters.add(header(
                    "If-None-Match",
                    "The ETag that the client has: 304 if it is current.",
                    "\"wXW0_W9FNXK-cFPK\"",
                    false));
        }
        if (!parameters.isEmpty()) {
            operation.setParameters(parameters);
        }
    }

    /** Every POST of an account, but for those that hand out or end credentials: these are never stored. */
    static boolean isIdempotent(String path, PathItem.HttpMethod method, boolean secured) {
        return secured && method == PathItem.HttpMethod.POST && !path.startsWith("/v1/auth/");
    }

    /**
     * Writes over what has a version, and so needs If-Match: a PATCH, or a PUT with a body below one thing. One without a
     * body says only that it is so, and a threshold is the caller's own, with nobody to overwrite.
     */
    static boolean replaces(String path, PathItem.HttpMethod method, Operation operation) {
        return method == PathItem.HttpMethod.PATCH
                || (method == PathItem.HttpMethod.PUT
                        && path.contains("{")
                        && operation.getRequestBody() != null
                        && !path.endsWith("/alert-thresholds"));
    }

    /** Marks a part of one thing, or takes the mark back, and answers the whole thing. */
    static boolean marks(String path, PathItem.HttpMethod method) {
        return path.endsWith("/lessons/{lessonCode}")
                && (method == PathItem.HttpMethod.PUT || method == PathItem.HttpMethod.DELETE);
    }

    /** One thing that changes, and so has an ETag; what a couple sees together is put together anew for each reader. */
    static boolean isVersioned(String path) {
        return (path.endsWith("/{id}") && !path.startsWith("/v1/couples/"))
                || path.endsWith("/users/me")
                || path.endsWith("/therapist-profile");
    }

    static boolean isGet(PathItem.HttpMethod method) {
        return method == PathItem.HttpMethod.GET;
    }

    private static Parameter header(String name, String description, String example, boolean required) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .required(required)
                .example(example)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(255)
                        .pattern("^[ -~]*$"));
    }
}
