package app.haven.contract;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** An example for every body, composed from those of its members. */
final class Examples {

    private static final String CHART = "image/svg+xml";
    private static final int LONGEST_CHART = 200_000;

    private final OpenAPI api;

    Examples(OpenAPI api) {
        this.api = api;
    }

    void addTo(Operation operation) {
        if (operation.getRequestBody() != null) {
            addTo(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .forEach(answer -> addTo(answer.getContent()));
    }

    private void addTo(Content content) {
        if (content.hasMediaType(CHART)) {
            // The generator lets it share what JSON answers.
            content.addMediaType(CHART, chart());
        }
        content.getMediaTypes().values().stream()
                .filter(body -> body.getExample() == null && body.getSchema() != null)
                .forEach(body -> body.setExample(exampleOf(body.getSchema())));
    }

    private static MediaType chart() {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .description("A picture of its own: title, description, no script.")
                        .maxLength(LONGEST_CHART))
                .example("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 320\" role=\"img\"></svg>");
    }

    private Object exampleOf(Schema schema) {
        if (schema.getRef() != null && schema.getExamples() == null) {
            return exampleOf(api.getComponents().getSchemas().get(SharedSchemas.nameOf(schema)));
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return typed(schema, schema.getExamples().get(0));
        }
        if (SharedSchemas.isOf(schema, Schema.SchemaType.ARRAY)) {
            return List.of(exampleOf(schema.getItems()));
        }
        if (schema.getAnyOf() != null) {
            return exampleOf(schema.getAnyOf().get(0));
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getProperties() != null) {
            Map<String, Object> example = new LinkedHashMap<>();
            schema.getProperties().forEach((name, member) -> example.put(name, exampleOf(member)));
            return example;
        }
        return Map.of();
    }

    private static Object typed(Schema schema, Object example) {
        String text = String.valueOf(example);
        if (SharedSchemas.isOf(schema, Schema.SchemaType.INTEGER)) {
            return Long.valueOf(text);
        }
        if (SharedSchemas.isOf(schema, Schema.SchemaType.NUMBER)) {
            return new BigDecimal(text);
        }
        return SharedSchemas.isOf(schema, Schema.SchemaType.BOOLEAN) ? Boolean.valueOf(text) : text;
    }
}
