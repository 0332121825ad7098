package app.haven.questionnaire;

import app.haven.error.FieldProblem;
import app.haven.error.InvalidRequestProblem;
import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the parser finds that is no FHIR. It names an element and not its place, so that the pointer leads to the first
 * member of that name.
 */
final class FhirParseProblems implements IParserErrorHandler {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 60;

    private final JsonNode document;
    private final List<FieldProblem> problems = new ArrayList<>();

    FhirParseProblems(JsonNode document) {
        this.document = document;
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidRequestProblem(problems.stream().limit(MOST).toList());
        }
    }

    @Override
    public void containedResourceWithNoId(IParseLocation location) {
        add("/contained", "needs an id for each resource");
    }

    @Override
    public void incorrectJsonType(
            IParseLocation location,
            String elementName,
            ValueType expected,
            ScalarType expectedScalarType,
            ValueType found,
            ScalarType foundScalarType) {
        add(pointerTo(elementName), "is not of the JSON type that FHIR R4 says");
    }

    @Override
    public void invalidValue(IParseLocation location, String value, String error) {
        String element = location == null ? null : location.getParentElementName();
        add(element == null ? "" : pointerTo(element), "is not a value that FHIR R4 allows there");
    }

    @Override
    public void missingRequiredElement(IParseLocation location, String elementName) {
        add("", "lacks an element that FHIR R4 requires");
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String elementName) {
        add(pointerTo(elementName), "may be there once");
    }

    @Override
    public void unknownAttribute(IParseLocation location, String attributeName) {
        add(pointerTo(attributeName), "is no element of FHIR R4 there");
    }

    @Override
    public void unknownElement(IParseLocation location, String elementName) {
        add(pointerTo(elementName), "is no element of FHIR R4 there");
    }

    @Override
    public void unknownReference(IParseLocation location, String reference) {
        add("", "refers to a contained resource that is not there");
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
        add("", "has an extension with a value and extensions of its own");
    }

    @Override
    public void invalidInternalReference(IParseLocation location, String reference) {
        add("", "refers to a contained resource that is not there");
    }

    private void add(String pointer, String message) {
        problems.add(new FieldProblem(pointer, "Fhir", message));
    }

    private String pointerTo(String elementName) {
        return find(document, elementName).orElse("");
    }

    private static Optional<String> find(JsonNode node, String name) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String step = "/" + cut(member.getKey().replace("~", "~0").replace("/", "~1"));
            if (member.getKey().equals(name)) {
                return Optional.of(step);
            }
            Optional<String> deeper = find(member.getValue(), name);
            if (deeper.isPresent()) {
                return deeper.map(rest -> step + rest);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            String step = "/" + i;
            Optional<String> deeper = find(node.get(i), name);
            if (deeper.isPresent()) {
                return deeper.map(rest -> step + rest);
            }
        }
        return Optional.empty();
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
