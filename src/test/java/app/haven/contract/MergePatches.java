package app.haven.contract;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Derives the merge patch (RFC 7396) of a body from the body. */
final class MergePatches {

    private final OpenAPI api;

    MergePatches(OpenAPI api) {
        this.api = api;
    }

    /** The merge patch of a body: nothing is required, and what may be absent may be null, which removes it. */
    String of(String name) {
        Schema whole = api.getComponents().getSchemas().get(name);
        String patchName = name.replaceAll("(Request|Changes)$", "") + "Patch";
        Schema patch = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(whole.getDescription() + " A merge patch: what is left out stays, null removes.")
                .additionalPropertiesSchema(SharedSchemas.nothing());
        List<String> required = whole.getRequired() == null ? List.of() : whole.getRequired();
        whole.getProperties().forEach((member, schema) -> {
            boolean removable = !required.contains(member);
            patch.addProperty(member, removable ? nullable(schema) : schema);
        });
        api.getComponents().addSchema(patchName, patch);
        return patchName;
    }

    private Schema nullable(Schema schema) {
        String name = SharedSchemas.nameOf(schema);
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
                .additionalPropertiesSchema(
                        schema.getAdditionalPropertiesSchema() == null
                                ? null
                                : nullable(schema.getAdditionalPropertiesSchema()))
                .description(schema.getDescription())
                .examples(schema.getExamples());
    }

    /** What is patched within what is patched is a merge patch as well. */
    private Schema nullableReference(String name, Schema schema) {
        Schema whole = api.getComponents().getSchemas().get(name);
        Schema patch = SharedSchemas.isEnumeration(api, name)
                ? schema
                : OASFactory.createSchema().ref(of(name));
        return OASFactory.createSchema()
                .anyOf(List.of(patch, OASFactory.createSchema().addType(Schema.SchemaType.NULL)))
                .description(whole.getDescription())
                .examples(schema.getExamples());
    }
}
