package app.haven.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.AtOnce;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.SomeQuestionnaire;
import app.haven.testing.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ImportQuestionnaireTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FHIR = "application/fhir+json";

    private Member olga;
    private String code;

    @BeforeEach
    void registerOperator() {
        olga = Member.operator("Olga");
        code = SomeQuestionnaire.newCode();
    }

    @Test
    void aNewQuestionnaireBeginsWithItsFirstVersion() {
        Response published = publish(SomeQuestionnaire.document(code, 1));
        published
                .then()
                .statusCode(201)
                .header("Location", "/v1/questionnaires/" + code + "?version=1")
                .body("code", equalTo(code))
                .body("language", equalTo("en"))
                .body("licence.holder", equalTo("Nobody"))
                .body("licence.terms", equalTo("For tests alone."))
                .body("items.linkId", contains("a", "/b.1"))
                .body("scales[0].maximum", equalTo(6.0f));

        assertThat(Member.register("Ana")
                        .asks()
                        .get(published.header("Location"))
                        .asString())
                .isEqualTo(published.asString());
        assertThat(Sql.rows("select published_by from questionnaire_version where code = ?", code))
                .containsExactly(List.of(olga.id()));
    }

    @Test
    void isAnsweredAndScoredLikeOneThatShips() {
        publish(SomeQuestionnaire.document(code, 1)).then().statusCode(201);
        Member ana = Member.register("Ana");
        String sheet = ana.asks()
                .body(Map.of("questionnaireCode", code))
                .post("/v1/questionnaire-responses")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Problem.naming("/answers/a", save(ana, sheet, Map.of("a", "OFTEN")));
        save(ana, sheet, Map.of("a", "LA6569-3", "/b.1", "LA6570-1")).then().statusCode(200);
        publish(SomeQuestionnaire.document(code, 2)).then().statusCode(201);
        ana.asks()
                .post(sheet + "/submit")
                .then()
                .statusCode(200)
                .body("questionnaireVersion", equalTo(1))
                .body("scores.scaleCode", contains("WHOLE"))
                .body("scores[0].score", equalTo(4.0f));
        ana.asks().get("/v1/questionnaires/" + code).then().body("version", equalTo(2));
    }

    /** Through HTTP both ways, as FHIR says it is sent. */
    @Test
    void whatIsExportedCanBeImported() throws JsonProcessingException {
        String exported = olga.asks().get("/v1/questionnaires/MEASURED/fhir").asString();
        ObjectNode document = (ObjectNode) MAPPER.readTree(exported);
        document.put("name", code);
        olga.asks()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(FHIR, ContentType.JSON)))
                .contentType(FHIR + "; charset=UTF-8")
                .body(document.toString())
                .post("/v1/questionnaires")
                .then()
                .statusCode(201);

        Map<String, Object> imported =
                olga.asks().get("/v1/questionnaires/" + code).path("");
        Map<String, Object> original =
                olga.asks().get("/v1/questionnaires/MEASURED").path("");
        assertThat(imported).containsEntry("code", code);
        imported.put("code", "MEASURED");
        assertThat(imported).isEqualTo(original);
    }

    @Test
    void withoutALicenceOnRecordNothingIsPublished() {
        Map<String, Object> document = SomeQuestionnaire.document(code, 1);
        document.remove("copyright");
        extensions(document).remove(0);

        assertThat(Problem.of(publish(document), 400, "invalid_request").getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder("/copyright", "/extension");
        isNotThere();
    }

    @Test
    void membersMayNot() {
        Member ana = Member.register("Ana");
        Problem.of(ana.asks().body(SomeQuestionnaire.document(code, 1)).post("/v1/questionnaires"), 403, "forbidden");
        Problem.of(ana.asks().body("{").post("/v1/questionnaires"), 403, "forbidden");
        isNotThere();
    }

    @Test
    void aVersionIsTheNextOrNone() {
        Problem.of(publish(SomeQuestionnaire.document(code, 2)), 409, "version_conflict");
        isNotThere();
        publish(SomeQuestionnaire.document(code, 1)).then().statusCode(201);
        for (int version : new int[] {1, 3}) {
            Problem.of(publish(SomeQuestionnaire.document(code, version)), 409, "version_conflict");
        }
        Problem.of(publish(SomeQuestionnaire.document("EMOTIONAL_SAFETY", 1)), 409, "version_conflict");
        Problem.of(publish(SomeQuestionnaire.document("TWICE", 2)), 409, "version_conflict");
    }

    @RepeatedTest(3)
    void ofTwoAtOnceOneIsPublished() {
        List<Response> answers = AtOnce.times(2, () -> publish(SomeQuestionnaire.document(code, 1)));
        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aRetryWithItsKeyGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> document = SomeQuestionnaire.document(code, 1);
        Response first =
                olga.asks().header("Idempotency-Key", key).body(document).post("/v1/questionnaires");
        Response again =
                olga.asks().header("Idempotency-Key", key).body(document).post("/v1/questionnaires");

        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("/resourceType", document -> document.put("resourceType", "Patient")),
                wrong("/resourceType", document -> document.remove("resourceType")),
                wrong("/nonsense", document -> document.put("nonsense", 1)),
                wrong("/item/0/nonsense", document -> item(document, 0).put("nonsense", 1)),
                wrong("/item", document -> document.put("item", Map.of())),
                wrong("/item", document -> document.put("item", List.of(3))),
                wrong("/item", document -> document.remove("item")),
                wrong("/status", document -> document.put("status", "no status")),
                wrong("/status", document -> document.put("status", "draft")),
                wrong("/status", document -> document.remove("status")),
                wrong("/implicitRules", document -> document.put("implicitRules", "http://example.org/rules")),
                wrong(
                        "/modifierExtension",
                        document -> document.put(
                                "modifierExtension",
                                List.of(SomeQuestionnaire.extension("http://example.org/not", "valueBoolean", true)))),
                wrong("/language", document -> document.put("language", "it")),
                wrong("/name", document -> document.put("name", "lower_case")),
                wrong("/name", document -> document.remove("name")),
                wrong("/version", document -> document.put("version", "1.0")),
                wrong("/version", document -> document.put("version", "1000001")),
                wrong("/version", document -> document.remove("version")),
                wrong("/title", document -> document.remove("title")),
                wrong("/title", document -> document.put("title", "x".repeat(81))),
                wrong("/title", document -> document.put("title", List.of("a", "b"))),
                wrong("/description", document -> document.remove("description")),
                wrong(
                        "/_title/extension/0",
                        document -> document.put("_title", Map.of("extension", List.of(translation("it", "Domande"))))),
                wrong(
                        "/description",
                        document -> document.put("_title", Map.of("extension", List.of(translation("de", "Fragen"))))),
                wrong("/copyright", document -> document.put("copyright", "x".repeat(2001))),
                wrong("/extension/0", document -> extensions(document)
                        .set(0, SomeQuestionnaire.extension("urn:haven:fhir:licence-holder", "valueBoolean", true))),
                wrong("/extension/2", document -> extensions(document)
                        .add(SomeQuestionnaire.extension("urn:haven:fhir:scales", "valueString", "x"))),
                wrong("/extension/2", document -> extensions(document)
                        .add(SomeQuestionnaire.extension("urn:haven:fhir:validated", "valueString", "x"))),
                wrong("/extension/1", document -> extensions(document).set(1, SomeQuestionnaire.scale("a", "c"))),
                wrong("/extension/1", document -> extensions(document).set(1, SomeQuestionnaire.scale())),
                wrong("/extension/2", document -> extensions(document).add(SomeQuestionnaire.scale("a"))),
                wrong("/extension/1/extension/3", document -> part(document, 3).put("valueCode", "MEDIAN")),
                wrong("/extension/1/extension/5", document -> {
                    part(document, 5).remove("valueInteger");
                    part(document, 5).put("valueString", "0");
                }),
                wrong("/extension/1", document -> part(document, 5).put("valueInteger", 2)),
                wrong("/extension/1/extension/8", document -> parts(document)
                        .add(SomeQuestionnaire.extension("weight", "valueInteger", 1))),
                wrong("/extension/1/extension/8", document -> parts(document)
                        .add(Map.of("url", "cutOff", "extension", List.of()))),
                wrong("/item/1", document -> item(document, 1).put("linkId", "a")),
                wrong("/item/1", document -> item(document, 1).put("linkId", "two words")),
                wrong("/item/1/text", document -> item(document, 1).remove("text")),
                wrong("/item/1", document -> item(document, 1).put("text", "x".repeat(501))),
                wrong("/item/1/type", document -> item(document, 1).put("type", "display")),
                wrong("/item/1/repeats", document -> item(document, 1).put("repeats", true)),
                wrong("/item/1/item", document -> item(document, 1).put("item", List.of(SomeQuestionnaire.item("c")))),
                wrong("/item/1/enableWhen", document -> item(document, 1)
                        .put(
                                "enableWhen",
                                List.of(Map.of("question", "a", "operator", "exists", "answerBoolean", true)))),
                wrong("/item/1/extension/0", document -> item(document, 1)
                        .put(
                                "extension",
                                List.of(SomeQuestionnaire.extension("urn:haven:fhir:risc", "valueBoolean", true)))),
                wrong("/item/1", document -> item(document, 1).remove("answerOption")),
                wrong("/item/1", document -> item(document, 1).put("answerValueSet", "#none")),
                wrong("/item/1/answerOption/1", document -> options(document, 1).set(1, Map.of("valueInteger", 1))),
                wrong("/item/1/answerOption/1", document -> options(document, 1)
                        .set(1, Map.of("valueCoding", Map.of("code", "X1", "display", "x")))),
                wrong("/item/1/answerOption/1", document -> options(document, 1)
                        .set(1, SomeQuestionnaire.option("X1", 1001))),
                wrong("/item/1/answerOption/1", document -> options(document, 1)
                        .set(1, SomeQuestionnaire.option("no code", 1))),
                wrong("/item/1/answerOption/1", document -> options(document, 1)
                        .set(1, SomeQuestionnaire.option("LA6568-5", 1))),
                wrong("/item/1/answerOption/1", document -> options(document, 1)
                        .set(1, SomeQuestionnaire.option("X1", 0))),
                wrong(
                        "/contained/0",
                        document -> document.put("contained", List.of(Map.of("resourceType", "Patient", "id", "p")))),
                wrong(
                        "/contained",
                        document -> document.put(
                                "contained", List.of(Map.of("resourceType", "ValueSet", "status", "active")))));
    }

    private static Arguments wrong(String pointer, Consumer<Map<String, Object>> change) {
        return Arguments.of(pointer, change);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongAnywhereIsNamedAndNothingIsPublished(String pointer, Consumer<Map<String, Object>> change) {
        Map<String, Object> document = SomeQuestionnaire.document(code, 1);
        change.accept(document);

        Problem.naming(pointer, publish(document));
        isNotThere();
    }

    @Test
    void whatIsNoObjectIsNoQuestionnaire() {
        for (String body : List.of("[]", "3", "null", "\"Questionnaire\"", "{")) {
            Problem.of(olga.asks().body(body).post("/v1/questionnaires"), 400, "invalid_request");
        }
    }

    private Response publish(Map<String, Object> document) {
        return olga.asks().body(document).post("/v1/questionnaires");
    }

    private static Response save(Member member, String sheet, Map<String, String> answers) {
        return member.patches()
                .header("If-Match", "*")
                .body(Map.of("answers", answers))
                .patch(sheet);
    }

    private void isNotThere() {
        Problem.of(olga.asks().get("/v1/questionnaires/" + code), 404, "not_found");
        assertThat(Sql.count("select count(*) from questionnaire_version where code = ?", code))
                .isZero();
    }

    private static Map<String, Object> translation(String language, String content) {
        return Map.of(
                "url",
                "http://hl7.org/fhir/StructureDefinition/translation",
                "extension",
                List.of(
                        SomeQuestionnaire.extension("lang", "valueCode", language),
                        SomeQuestionnaire.extension("content", "valueString", content)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> item(Map<String, Object> document, int index) {
        return ((List<Map<String, Object>>) document.get("item")).get(index);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> options(Map<String, Object> document, int index) {
        return (List<Object>) item(document, index).get("answerOption");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> extensions(Map<String, Object> document) {
        return (List<Object>) document.get("extension");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> parts(Map<String, Object> document) {
        return (List<Object>) ((Map<String, Object>) extensions(document).get(1)).get("extension");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> document, int index) {
        return (Map<String, Object>) parts(document).get(index);
    }
}
