package app.haven.contract;

import java.math.BigDecimal;
import java.util.HashSet;
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
 * Makes schemas say all they can: bounds of formatted strings, closed request bodies, merge patches and examples.
 */
final class SharedSchemas {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    /** What a FHIR resource has, FHIR says. */
    private static final String FHIR = "application/fhir+json";

    /** Java types that are plain strings on the wire, with the longest text of each. */
    private static final Map<String, Scalar> SCALARS = Map.of(
            "UUID", new Scalar("uuid", 36),
            "Instant", new Scalar("date-time", 40),
            "LocalDate", new Scalar("date", 10),
            "LocalTime", new Scalar("time", 18),
            "ZoneId", new Scalar(null, 64));

    private static final Map<String, Integer> LENGTHS =
            Map.of("uuid", 36, "date-time", 40, "date", 10, "time", 18, "email", 254, "password", 512);

    /** RFC 8259 section 6: 2^53 - 1. */
    private static final long LARGEST_EXACT_INTEGER = 9_007_199_254_740_991L;

    private final OpenAPI api;
    private final MergePatches patches;

    SharedSchemas(OpenAPI api) {
        this.api = api;
        this.patches = new MergePatches(api);
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
        Examples examples = new Examples(api);
        eachOperation(examples::addTo);
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
        moveExamplesToItems(schema);
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

    /** An annotation can only stand at the array, and gives an example of an item there. */
    private static void moveExamplesToItems(Schema schema) {
        if (isOf(schema, Schema.SchemaType.ARRAY) && schema.getExamples() != null) {
            schema.getItems().setExamples(schema.getExamples());
            schema.setExamples(null);
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
            if (name == null || body.getKey().equals(FHIR)) {
                continue;
            }
            close(name);
            if (body.getKey().equals(MERGE_PATCH)) {
                body.getValue().setSchema(OASFactory.createSchema().ref(patches.of(name)));
                patched.add(name);
            }
        }
    }

    private void close(String name) {
        Schema schema = api.getComponents().getSchemas().get(name);
        schema.setAdditionalPropertiesSchema(nothing());
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .map(member -> nameOf(isOf(member, Schema.SchemaType.ARRAY) ? member.getItems() : member))
                    .filter(nested -> nested != null && !isEnumeration(api, nested))
                    .forEach(this::close);
        }
    }

    /** What a closed body may have beside its members. */
    static Schema nothing() {
        return OASFactory.createSchema().booleanSchema(false);
    }

    static boolean isEnumeration(OpenAPI api, String name) {
        return api.getComponents().getSchemas().get(name).getEnumeration() != null;
    }

    private void eachOperation(Consumer<Operation> action) {
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .forEach(operations -> operations.values().forEach(action));
    }

    static boolean isOf(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    static String nameOf(Schema schema) {
        String ref = schema == null ? null : schema.getRef();
        return ref == null || !ref.startsWith(REFERENCE) ? null : ref.substring(REFERENCE.length());
    }
}
