package app.haven.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves as FHIR is FHIR, and says of whom it is by a pseudonym alone. */
@QuarkusTest
class ExportAnswersTest {

    private static final String RESPONSES = "/v1/questionnaire-responses";
    private static final IParser STRICT =
            FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Anastasia");
    }

    @Test
    void aQuestionnaireIsExportedInEveryLanguage() {
        Questionnaire exported = read(ana, Questionnaire.class, "/v1/questionnaires/EMOTIONAL_SAFETY/fhir");

        assertThat(exported.getName()).isEqualTo("EMOTIONAL_SAFETY");
        assertThat(exported.getTitleElement().getTranslation("de")).isEqualTo("Wie sicher es sich angefühlt hat");
        assertThat(exported.getItem()).hasSize(11);
        Problem.of(ana.asks().get("/v1/questionnaires/NONE/fhir"), 404, "not_found");
        Problem.of(ana.asks().get("/v1/questionnaires/TWICE/fhir?version=3"), 404, "not_found");
        Problem.of(ana.asks().get("/v1/questionnaires/UNLICENSED/fhir"), 404, "not_found");
        assertThat(read(ana, Questionnaire.class, "/v1/questionnaires/TWICE/fhir?version=1")
                        .getVersion())
                .isEqualTo("1");
    }

    @Test
    void aResponseIsExportedWithItsAnswers() {
        String sheet = submitted(ana, 32, 33);
        QuestionnaireResponse exported = read(ana, QuestionnaireResponse.class, sheet + "/fhir");

        assertThat(exported.getStatus()).isEqualTo(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
        assertThat(exported.getQuestionnaire()).isEqualTo("urn:haven:questionnaire:MEASURED|1");
        assertThat(exported.getItem())
                .extracting(QuestionnaireResponse.QuestionnaireResponseItemComponent::getLinkId)
                .containsExactly("well-1", "well-2");
        Coding answer = exported.getItem().get(1).getAnswerFirstRep().getValueCoding();
        assertThat(answer.getCode()).isEqualTo("POINTS_33");
        assertThat(((DecimalType) answer.getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/ordinalValue")
                                .getValue())
                        .getValueAsInteger())
                .isEqualTo(33);
        assertThat(exported.getAuthored()).isNotNull();
    }

    @Test
    void oneThatIsNotSubmittedIsInProgressAndHasNoScores() {
        String sheet = begin(ana);
        assertThat(read(ana, QuestionnaireResponse.class, sheet + "/fhir").getStatus())
                .isEqualTo(QuestionnaireResponse.QuestionnaireResponseStatus.INPROGRESS);
        assertThat(read(ana, Bundle.class, sheet + "/fhir/scores").getEntry()).isEmpty();
    }

    @Test
    void eachScoreIsAnObservation() {
        submitted(ana, 32, 33);
        String sheet = submitted(ana, 52, 53);
        Bundle exported = read(ana, Bundle.class, sheet + "/fhir/scores");

        assertThat(exported.getType()).isEqualTo(Bundle.BundleType.COLLECTION);
        assertThat(exported.getEntry()).hasSize(2);
        Observation wellbeing = (Observation) exported.getEntry().get(0).getResource();
        assertThat(wellbeing.getCode().getCodingFirstRep().getCode()).isEqualTo("WELLBEING");
        assertThat(wellbeing.getValueQuantity().getValue()).isEqualByComparingTo("52.5");
        assertThat(wellbeing.getInterpretationFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("AT_EASE");
        assertThat(wellbeing.getDerivedFromFirstRep().getReference())
                .isEqualTo("QuestionnaireResponse" + sheet.substring(RESPONSES.length()));
        assertThat(wellbeing
                        .getComponent()
                        .get(1)
                        .getValueCodeableConcept()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("RECOVERED");
        assertThat(wellbeing.getNote()).isEmpty();
        Observation burden = (Observation) exported.getEntry().get(1).getResource();
        assertThat(burden.hasValue()).isFalse();
        assertThat(burden.getDataAbsentReason().getText()).isEqualTo("Too many items are open.");
    }

    @Test
    void whatNobodyHasTestedSaysSo() {
        String sheet = ana.asks()
                .body(Map.of("questionnaireCode", "EMOTIONAL_SAFETY"))
                .post(RESPONSES)
                .header("Location");
        save(ana, sheet, Map.of("inner-1", "OFTEN"));
        ana.asks().post(sheet + "/submit").then().statusCode(200);
        Bundle exported = read(ana, Bundle.class, sheet + "/fhir/scores");
        assertThat(((Observation) exported.getEntryFirstRep().getResource())
                        .getNoteFirstRep()
                        .getText())
                .startsWith("Nobody has tested");
    }

    @Test
    void theSubjectIsAPseudonym() {
        Member ben = Member.register("Benjamin");
        String first = submitted(ana, 32, 33);
        String second = submitted(ana, 40, 40);
        String bens = submitted(ben, 40, 40);

        String pseudonym = subject(ana, first);
        assertThat(pseudonym).isNotBlank();
        assertThat(subject(ana, second)).isEqualTo(pseudonym);
        assertThat(subject(ben, bens)).isNotEqualTo(pseudonym);
        for (String path : List.of(first + "/fhir", first + "/fhir/scores")) {
            String document = ana.asks().get(path).asString();
            assertThat(document)
                    .contains(pseudonym)
                    .doesNotContain(
                            "Anastasia",
                            ana.email(),
                            ana.id().toString(),
                            ana.sessionId().toString());
        }
    }

    @Test
    void isReadInTheReadersLanguage() {
        String sheet = ana.asks()
                .body(Map.of("questionnaireCode", "EMOTIONAL_SAFETY"))
                .post(RESPONSES)
                .header("Location");
        save(ana, sheet, Map.of("inner-1", "OFTEN"));
        Response german = ana.asks().header("Accept-Language", "de").get(sheet + "/fhir");
        assertThat(STRICT.parseResource(QuestionnaireResponse.class, german.asString())
                        .getItemFirstRep()
                        .getText())
                .isEqualTo("Ich fühlte mich wohl mit mir.");
    }

    @Test
    void isNobodyElsesToTake() {
        String sheet = submitted(ana, 40, 40);
        Member ben = Member.register("Ben");
        for (String path : List.of("/fhir", "/fhir/scores")) {
            Problem.of(ben.asks().get(sheet + path), 404, "not_found");
            Problem.of(Member.anonymous().get(sheet + path), 401, "unauthenticated");
            Problem.of(ana.asks().accept("application/pdf").get(sheet + path), 406, "not_acceptable");
        }
    }

    private static String subject(Member member, String sheet) {
        return read(member, QuestionnaireResponse.class, sheet + "/fhir")
                .getSubject()
                .getIdentifier()
                .getValue();
    }

    private static <R extends Resource> R read(Member member, Class<R> type, String path) {
        Response answer = member.asks().get(path);
        answer.then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/fhir+json"))
                .header("Cache-Control", "no-store");
        return STRICT.parseResource(type, answer.asString());
    }

    private static String submitted(Member member, int one, int other) {
        String sheet = begin(member);
        save(member, sheet, Map.of("well-1", "POINTS_" + one, "well-2", "POINTS_" + other));
        member.asks().post(sheet + "/submit").then().statusCode(200);
        return sheet;
    }

    private static String begin(Member member) {
        return member.asks()
                .body(Map.of("questionnaireCode", "MEASURED"))
                .post(RESPONSES)
                .header("Location");
    }

    private static void save(Member member, String sheet, Map<String, String> answers) {
        member.patches()
                .header("If-Match", "*")
                .body(Map.of("answers", answers))
                .patch(sheet)
                .then()
                .statusCode(200);
    }
}
