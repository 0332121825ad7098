package app.haven.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Questionnaires of a test's own, as FHIR: what one publishes, all others see in their lists as well. */
public final class SomeQuestionnaire {

    private static final String OURS = "urn:haven:fhir:";

    private SomeQuestionnaire() {}

    /** A code that no questionnaire has yet. */
    public static String newCode() {
        return ("Q" + UUID.randomUUID()).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /**
     * The body of publishing it, as another system could have written it: in English alone, with the answers at each item.
     * All of it can be changed.
     */
    public static Map<String, Object> document(String code, int version) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("resourceType", "Questionnaire");
        document.put("language", "en");
        document.put(
                "extension", list(extension(OURS + "licence-holder", "valueString", "Nobody"), scale("a", "/b.1")));
        document.put("url", "http://example.org/Questionnaire/some");
        document.put("version", Integer.toString(version));
        document.put("name", code);
        document.put("title", "Some questions");
        document.put("status", "active");
        document.put("description", "Two questions, for tests.");
        document.put("copyright", "For tests alone.");
        document.put("item", list(item("a"), item("/b.1")));
        return document;
    }

    /** The code of a new one. */
    public static String published() {
        String code = newCode();
        Member.operator("Olga")
                .asks()
                .body(document(code, 1))
                .post("/v1/questionnaires")
                .then()
                .statusCode(201);
        return code;
    }

    public static Map<String, Object> item(String linkId) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("linkId", linkId);
        item.put("text", "How was " + linkId + "?");
        item.put("type", "choice");
        item.put("required", true);
        item.put("answerOption", list(option("LA6568-5", 0), option("LA6569-3", 1), option("LA6570-1", 3)));
        return item;
    }

    public static Map<String, Object> option(String code, int weight) {
        Map<String, Object> coding = new LinkedHashMap<>();
        coding.put("system", "http://example.org/answers");
        coding.put("code", code);
        coding.put("display", "The answer " + code);
        Map<String, Object> option = new LinkedHashMap<>();
        option.put(
                "extension",
                list(extension("http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal", weight)));
        option.put("valueCoding", coding);
        return option;
    }

    /** Of these items. */
    public static Map<String, Object> scale(String... linkIds) {
        List<Object> parts = list(
                extension("code", "valueCode", "WHOLE"),
                extension("name", "valueString", "The whole"),
                extension("description", "valueString", "All of it."),
                extension("method", "valueCode", "SUM"),
                extension("direction", "valueCode", "LOWER_IS_BETTER"),
                extension("mostMissing", "valueInteger", 0));
        for (String linkId : linkIds) {
            parts.add(extension("item", "valueString", linkId));
        }
        Map<String, Object> scale = new LinkedHashMap<>();
        scale.put("url", OURS + "scale");
        scale.put("extension", parts);
        return scale;
    }

    public static Map<String, Object> extension(String url, String type, Object value) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("url", url);
        extension.put(type, value);
        return extension;
    }

    private static List<Object> list(Object... things) {
        return new ArrayList<>(List.of(things));
    }
}
