package app.haven.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Makes schemas say all they can: bounds of formatted strings, closed request bodies, merge patches derived from what they
 * patch, and an example for every body, composed from those of its members.
 */
final class SharedSchemas {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String CHART = "image/svg+xml";

    /** Java types that are plain strings on the wire, with the longest text of each. */
    private static final Map<String, Scalar> SCALARS = Map.of(
            "UUID", new Scalar("uuid", 36),
            "Instant", new Scalar("date-time", 40),
            "LocalDate", new Scalar("date", 10),
            "LocalTime", new Scalar("time", 18),
            "ZoneId", new Scalar(null, 64));

    private static final Map<String, Integer> LENGTHS =
            Map.of("uuid", 36, "date-time", 40, "date", 10, "time", 18, "email", 254, "password", 512);

    private static final int LONGEST_CHART = 200_000;

    /** RFC 8259 section 6: 2^53 - 1. */
    private static final long LARGEST_EXACT_INTEGER = 9_007_199_254_740_991L;

    private final OpenAPI api;

    SharedSchemas(OpenAPI api) {
        this.api = api;
    }

    /** Bodies that only served to derive their patches from. */
    private final Set<String> patched = new HashSet<>();

    private record Scalar(String format, int length) {}

    void tidy() {
        Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
        SCALARS.keySet().forEach(schemas::remove);
        api.getComponents().setSchemas(schemas);
        schemas.values().forEach(this::complete);
        eachOperation(operation -> {
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> completeParameter(parameter.getSchema()));
            }
            if (operation.getRequestBody() != null) {
                closeRequest(operation.getRequestBody().getContent());
            }
        });
        eachOperation(this::addExamples);
        patched.removeAll(requestBodies());
        patched.forEach(api.getComponents()::removeSchema);
    }

    private Set<String> requestBodies() {
        Set<String> names = new HashSet<>();
        eachOperation(operation -> {
            if (operation.getRequestBody() != null) {
                operation
                        .getRequestBody()
                        .getContent()
                        .getMediaTypes()
                        .values()
                        .forEach(body -> names.add(nameOf(body.getSchema())));
            }
        });
        return names;
    }

    private void completeParameter(Schema schema) {
        if (schema.getType() == null && schema.getRef() == null) {
            schema.addType(Schema.SchemaType.STRING);
        }
        complete(schema);
    }

    private void complete(Schema schema) {
        if (schema == null) {
            return;
        }
        inlineScalar(schema);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::complete);
        }
        complete(schema.getItems());
        if (schema.getAdditionalPropertiesSchema() != null) {
            complete(schema.getAdditionalPropertiesSchema());
        }
        if (isOf(schema, Schema.SchemaType.STRING) && schema.getEnumeration() == null) {
            if (schema.getMaxLength() == null && schema.getFormat() != null) {
                schema.setMaxLength(LENGTHS.get(schema.getFormat()));
            }
            if (schema.getPattern() == null && schema.getFormat() == null) {
                // What StrictJson refuses everywhere.
                schema.setPattern("^[^\\u0000]*$");
            }
        }
        if (isOf(schema, Schema.SchemaType.INTEGER) && schema.getMaximum() == null) {
            // Only counts are left without bounds of their own; this is the largest that every client reads exactly.
            schema.minimum(BigDecimal.ZERO)
                    .maximum(BigDecimal.valueOf(LARGEST_EXACT_INTEGER))
                    .format("int64");
        }
    }

    private static void inlineScalar(Schema schema) {
        String ref = schema.getRef();
        Scalar scalar = ref == null ? null : SCALARS.get(ref.substring(ref.lastIndexOf('/') + 1));
        if (scalar != null) {
            schema.setRef(null);
            schema.setType(List.of(Schema.SchemaType.STRING));
            schema.setFormat(scalar.format());
            schema.setMaxLength(scalar.length());
            schema.setPattern(null);
        }
    }

    private void closeRequest(Content content) {
        for (Map.Entry<String, MediaType> body : content.getMediaTypes().entrySet()) {
            String name = nameOf(body.getValue().getSchema());
            if (name == null) {
                continue;
            }
            close(name);
            if (body.getKey().equals(MERGE_PATCH)) {
                body.getValue().setSchema(OASFactory.createSchema().ref(patchOf(name)));
                patched.add(name);
            }
        }
    }

    private void close(String name) {
        Schema schema = api.getComponents().getSchemas().get(name);
        schema.setAdditionalPropertiesSchema(nothing());
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .map(SharedSchemas::nameOf)
                    .filter(nested -> nested != null && !isEnumeration(nested))
                    .forEach(this::close);
        }
    }

    private static Schema nothing() {
        return OASFactory.createSchema().booleanSchema(false);
    }

    private boolean isEnumeration(String name) {
        return api.getComponents().getSchemas().get(name).getEnumeration() != null;
    }

    /** The merge patch of a body: nothing is required, and what may be absent may be null, which removes it. */
    private String patchOf(String name) {
        Schema whole = api.getComponents().getSchemas().get(name);
        String patchName = name.replaceAll("(Request|Changes)$", "") + "Patch";
        Schema patch = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(whole.getDescription() + " A merge patch: what is left out stays, null removes.")
                .additionalPropertiesSchema(nothing());
        List<String> required = whole.getRequired() == null ? List.of() : whole.getRequired();
        whole.getProperties().forEach((member, schema) -> {
            boolean removable = !required.contains(member);
            patch.addProperty(member, removable ? nullable(schema) : schema);
        });
        api.getComponents().addSchema(patchName, patch);
        return patchName;
    }

    private Schema nullable(Schema schema) {
        String name = nameOf(schema);
        if (name != null) {
            return nullableReference(name, schema);
        }
        List<Schema.SchemaType> types = schema.getType();
        if (types == null) {
            return schema;
        }
        List<Schema.SchemaType> withNull = new ArrayList<>(types);
        withNull.add(Schema.SchemaType.NULL);
        return OASFactory.createSchema()
                .type(withNull)
                .format(schema.getFormat())
                .pattern(schema.getPattern())
                .maxLength(schema.getMaxLength())
                .minLength(schema.getMinLength())
                .minimum(schema.getMinimum())
                .maximum(schema.getMaximum())
                .items(schema.getItems())
                .minItems(schema.getMinItems())
                .maxItems(schema.getMaxItems())
                .uniqueItems(schema.getUniqueItems())
                .description(schema.getDescription())
                .examples(schema.getExamples());
    }

    /** What is patched within what is patched is a merge patch as well. */
    private Schema nullableReference(String name, Schema schema) {
        Schema whole = api.getComponents().getSchemas().get(name);
        Schema patch = isEnumeration(name) ? schema : OASFactory.createSchema().ref(patchOf(name));
        return OASFactory.createSchema()
                .anyOf(List.of(patch, OASFactory.createSchema().addType(Schema.SchemaType.NULL)))
                .description(whole.getDescription())
                .examples(schema.getExamples());
    }

    private void addExamples(Operation operation) {
        if (operation.getRequestBody() != null) {
            addExamples(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .forEach(answer -> addExamples(answer.getContent()));
    }

    private void addExamples(Content content) {
        if (content.hasMediaType(CHART)) {
            // The generator takes what JSON answers to be what is drawn, and lets both share it: so it is replaced
            // whole.
            content.addMediaType(
                    CHART,
                    OASFactory.createMediaType()
                            .schema(OASFactory.createSchema()
                                    .addType(Schema.SchemaType.STRING)
                                    .description("A picture of its own: title, description, no script.")
                                    .maxLength(LONGEST_CHART))
                            .example("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 320\""
                                    + " role=\"img\"></svg>"));
        }
        content.getMediaTypes().values().stream()
                .filter(body -> body.getExample() == null && body.getSchema() != null)
                .forEach(body -> body.setExample(exampleOf(body.getSchema())));
    }

    private Object exampleOf(Schema schema) {
        if (schema.getRef() != null && schema.getExamples() == null) {
            return exampleOf(api.getComponents().getSchemas().get(nameOf(schema)));
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return typed(schema, schema.getExamples().get(0));
        }
        if (isOf(schema, Schema.SchemaType.ARRAY)) {
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
        if (isOf(schema, Schema.SchemaType.INTEGER)) {
            return Long.valueOf(text);
        }
        if (isOf(schema, Schema.SchemaType.NUMBER)) {
            return new BigDecimal(text);
        }
        return isOf(schema, Schema.SchemaType.BOOLEAN) ? Boolean.valueOf(text) : text;
    }

    private void eachOperation(Consumer<Operation> action) {
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .forEach(operations -> operations.values().forEach(action));
    }

    private static boolean isOf(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private static String nameOf(Schema schema) {
        String ref = schema == null ? null : schema.getRef();
        return ref == null || !ref.startsWith(REFERENCE) ? null : ref.substring(REFERENCE.length());
    }
}
