package app.haven.questionnaire;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionnairesTest {

    private static final String SHIPPED = "/v1/questionnaires/EMOTIONAL_SAFETY";

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void theNewestVersionOfEachIsListed() {
        ana.asks()
                .get("/v1/questionnaires")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("EMOTIONAL_SAFETY", "MEASURED"))
                .body("items.findAll { it.code == 'TWICE' }.version", contains(2))
                .rootPath("items.find { it.code == 'EMOTIONAL_SAFETY' }")
                .body("version", equalTo(1))
                .body("validated", equalTo(false))
                .body("language", equalTo("en"))
                .body("title", equalTo("How safe it felt"))
                .body("itemCount", equalTo(11))
                .body("items", nullValue());
    }

    @Test
    void theShippedOneIsReadWhole() {
        ana.asks()
                .get(SHIPPED)
                .then()
                .statusCode(200)
                .body("code", equalTo("EMOTIONAL_SAFETY"))
                .body("version", equalTo(1))
                .body("validated", equalTo(false))
                .body("licence.holder", equalTo("Haven"))
                .body("helpLines", equalTo("/v1/help-lines"))
                .body("items", hasSize(11))
                .body("items[0].linkId", equalTo("inner-1"))
                .body("items[0].text", equalTo("I felt at ease with myself."))
                .body("items[0].reversed", equalTo(false))
                .body("items[2].reversed", equalTo(true))
                .body("items[0].options.code", contains("NEVER", "RARELY", "SOMETIMES", "OFTEN", "ALMOST_ALWAYS"))
                .body("items[0].options.value", contains(0, 1, 2, 3, 4))
                .body("items[0].options.label", contains("Never", "Rarely", "Sometimes", "Often", "Almost always"))
                .body("items.findAll { it.risk }.linkId", contains("fear-1"))
                .body("scales.code", contains("INNER_SAFETY", "RELATIONSHIP_SAFETY"))
                .body("scales.minimum", everyItem(equalTo(0.0f)))
                .body("scales.maximum", everyItem(equalTo(4.0f)))
                .body("scales[0].mostMissing", equalTo(1))
                .body("scales[0].bands", hasSize(0))
                .body("scales[0].reliability", nullValue())
                .body("scales[0].cutOff", nullValue());
    }

    @Test
    void whatIsKnownOfAScaleIsToldWithItsSource() {
        ana.asks()
                .get("/v1/questionnaires/MEASURED")
                .then()
                .statusCode(200)
                .body("validated", equalTo(true))
                .body("helpLines", nullValue())
                .body("scales[0].reliability.coefficient", equalTo(0.8f))
                .body("scales[0].reliability.standardDeviation", equalTo(7.5f))
                .body("scales[0].reliability.source", equalTo(TestInstruments.SOURCE))
                .body("scales[0].cutOff.value", equalTo(50.0f))
                .body("scales[0].bands.code", contains("IN_DISTRESS", "AT_EASE"))
                .body("scales[1].method", equalTo("SUM"))
                .body("scales[1].direction", equalTo("LOWER_IS_BETTER"))
                .body("scales[1].maximum", equalTo(300.0f));
    }

    @Test
    void theReadersLanguageIsSpoken() {
        ana.asks()
                .header("Accept-Language", "de-AT, en;q=0.5")
                .get(SHIPPED)
                .then()
                .body("language", equalTo("de"))
                .body("title", equalTo("Wie sicher es sich angefühlt hat"))
                .body("items[0].options[3].label", equalTo("Oft"))
                .body("scales[0].name", equalTo("Innere Sicherheit"));
        ana.asks()
                .header("Accept-Language", "fr")
                .get("/v1/questionnaires")
                .then()
                .body("items.title", hasItems("À quel point c’était rassurant"));
        ana.asks()
                .header("Accept-Language", "es")
                .get(SHIPPED)
                .then()
                .body("items[1].text", equalTo("Cuando algo era difícil, me traté con amabilidad."));
    }

    @Test
    void anOlderVersionCanStillBeRead() {
        ana.asks().get("/v1/questionnaires/TWICE").then().body("version", equalTo(2));
        ana.asks().get("/v1/questionnaires/TWICE?version=1").then().body("version", equalTo(1));
        Problem.of(ana.asks().get("/v1/questionnaires/TWICE?version=3"), 404, "not_found");
        Problem.of(ana.asks().get("/v1/questionnaires/NONE"), 404, "not_found");
        Problem.of(ana.asks().get("/v1/questionnaires/no-code"), 404, "not_found");
    }

    @Test
    void withoutALicenceItIsNotThere() {
        ana.asks().get("/v1/questionnaires").then().body("items.code", not(hasItems("UNLICENSED")));
        Problem.of(ana.asks().get("/v1/questionnaires/UNLICENSED"), 404, "not_found");
        Problem.of(ana.asks().get("/v1/questionnaires/UNLICENSED?version=1"), 404, "not_found");
        Problem.naming(
                "/questionnaireCode",
                ana.asks()
                        .body(java.util.Map.of("questionnaireCode", "UNLICENSED"))
                        .post("/v1/questionnaire-responses"));
    }

    @Test
    void nobodyReadsThemUnasked() {
        Problem.of(Member.anonymous().get("/v1/questionnaires"), 401, "unauthenticated");
    }
}
