package app.haven.contract;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The headers that answers have, described once. */
final class SharedHeaders {

    private final OpenAPI api;

    SharedHeaders(OpenAPI api) {
        this.api = api;
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

    static Header reference(String name) {
        return OASFactory.createHeader().ref(name);
    }
}
