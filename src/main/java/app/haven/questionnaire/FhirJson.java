package app.haven.questionnaire;

import app.haven.error.FieldProblem;
import app.haven.error.InvalidRequestProblem;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;

/** FHIR R4 resources as JSON. */
final class FhirJson {

    static final String MEDIA_TYPE = "application/fhir+json";

    private FhirJson() {}

    /** Costs a second and some megabytes, so that it waits for the first who needs it. */
    private static final class Holder {

        private static final FhirContext R4 = FhirContext.forR4();
    }

    static String write(Resource resource) {
        return Holder.R4.newJsonParser().encodeResourceToString(resource);
    }

    /** @throws InvalidRequestProblem naming what is no FHIR */
    static Questionnaire readQuestionnaire(ObjectNode document) {
        if (!"Questionnaire".equals(document.path("resourceType").asText())) {
            throw new InvalidRequestProblem("/resourceType", "Type", "must be Questionnaire");
        }
        FhirParseProblems problems = new FhirParseProblems(document);
        IParser parser = Holder.R4.newJsonParser().setParserErrorHandler(problems);
        try {
            Questionnaire questionnaire = parser.parseResource(
                    Questionnaire.class, withoutNarratives(document).toString());
            problems.throwIfAny();
            return questionnaire;
        } catch (DataFormatException | ClassCastException | IllegalArgumentException e) {
            problems.throwIfAny();
            throw new InvalidRequestProblem(
                    List.of(new FieldProblem("", "Fhir", "is not a FHIR R4 Questionnaire (DSTU2 and R5 differ)")));
        }
    }

    /** Narratives are XHTML that nothing is read from, and an XML parser is one more door. */
    private static ObjectNode withoutNarratives(ObjectNode document) {
        ObjectNode plain = document.deepCopy();
        plain.remove("text");
        plain.path("contained").forEach(contained -> {
            if (contained instanceof ObjectNode resource) {
                resource.remove("text");
            }
        });
        return plain;
    }
}
