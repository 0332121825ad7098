package app.haven.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Member;
import app.haven.testing.SomeQuestionnaire;
import app.haven.testing.Statements;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this room asks of the database. A version that a node has read once, it does not read again. */
@QuarkusTest
class QuestionnaireStatementsTest {

    private static final String RESPONSES = "/v1/questionnaire-responses";

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
        ana.asks().get("/v1/questionnaires").then().statusCode(200);
    }

    @Test
    void questionnairesTakeOneForTheNewestVersion() {
        takes(1, 0, 200, () -> ana.asks().get("/v1/questionnaires"));
        takes(1, 0, 200, () -> ana.asks().get("/v1/questionnaires/EMOTIONAL_SAFETY"));
        takes(0, 0, 200, () -> ana.asks().get("/v1/questionnaires/EMOTIONAL_SAFETY?version=1"));
        takes(1, 0, 200, () -> ana.asks().get("/v1/questionnaires/EMOTIONAL_SAFETY/fhir"));
        takes(1, 0, 404, () -> ana.asks().get("/v1/questionnaires/NONE"));
        takes(0, 0, 404, () -> ana.asks().get("/v1/questionnaires/no-code"));
    }

    @Test
    void publishedOnesAreReadOnce() {
        String code = SomeQuestionnaire.published();
        takes(2, 0, 200, () -> ana.asks().get("/v1/questionnaires/" + code));
        takes(1, 0, 200, () -> ana.asks().get("/v1/questionnaires/" + code));
        takes(1, 0, 404, () -> ana.asks().get("/v1/questionnaires/" + code + "?version=2"));
    }

    @Test
    void publishingTakesTwo() {
        Member olga = Member.operator("Olga");
        takes(2, 1, 201, () -> olga.asks()
                .body(SomeQuestionnaire.document(SomeQuestionnaire.newCode(), 1))
                .post("/v1/questionnaires"));
    }

    @Test
    void beginningTakesTwoAndWithAKeyFour() {
        Map<String, String> request = Map.of("questionnaireCode", "EMOTIONAL_SAFETY");
        takes(2, 1, 201, () -> ana.asks().body(request).post(RESPONSES));
        takes(4, 1, 201, () -> ana.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(request)
                .post(RESPONSES));
    }

    @Test
    void savingTakesTwoAndOneWhereNothingChanges() {
        String sheet = begin("EMOTIONAL_SAFETY");
        takes(2, 1, 200, () -> save(sheet, Map.of("inner-1", "OFTEN", "inner-2", "OFTEN")));
        takes(1, 1, 200, () -> save(sheet, Map.of("inner-1", "OFTEN")));
        takes(1, 1, 400, () -> save(sheet, Map.of("nothing", "OFTEN")));
        takes(1, 1, 404, () -> save(RESPONSES + "/" + UUID.randomUUID(), Map.of("inner-1", "OFTEN")));
    }

    /** The response twice, each of its scores, and what is known from before where it can be compared. */
    @Test
    void submittingTakesOneForEachScaleBesides() {
        String untested = begin("EMOTIONAL_SAFETY");
        save(untested, Map.of("inner-1", "OFTEN"));
        takes(4, 1, 200, () -> ana.asks().post(untested + "/submit"));
        takes(1, 1, 409, () -> ana.asks().post(untested + "/submit"));
        for (int i = 0; i < 3; i++) {
            String measured = begin("MEASURED");
            save(measured, Map.of("well-1", "POINTS_40", "well-2", "POINTS_40"));
            takes(5, 1, 200, () -> ana.asks().post(measured + "/submit"));
        }
    }

    @Test
    void readingTakesOneHoweverManyThereAre() {
        for (int i = 0; i < 3; i++) {
            String sheet = begin("MEASURED");
            takes(1, 0, 200, () -> ana.asks().get(sheet));
            save(sheet, Map.of("well-1", "POINTS_40", "well-2", "POINTS_40"));
            ana.asks().post(sheet + "/submit").then().statusCode(200);
            takes(1, 0, 200, () -> ana.asks().get(sheet));
            takes(1, 0, 200, () -> ana.asks().get(sheet + "/fhir"));
            takes(1, 0, 200, () -> ana.asks().get(sheet + "/fhir/scores"));
            takes(1, 0, 200, () -> ana.asks().get(RESPONSES));
            takes(1, 0, 200, () -> ana.asks().get(RESPONSES + "?code=MEASURED"));
        }
        String last = begin("MEASURED");
        takes(1, 1, 204, () -> ana.asks().delete(last));
    }

    @Test
    void schedulesAreReadInOneHoweverManyThereAre() {
        for (String code : new String[] {"MEASURED", "TWICE"}) {
            Map<String, Object> request = Map.of(
                    "questionnaireCode", code, "everyWeeks", 2, "firstDate", "2026-03-01", "timeZone", Member.ZONE);
            takes(3, 1, 201, () -> ana.asks().body(request).post("/v1/questionnaire-schedules"));
        }
        takes(1, 0, 200, () -> ana.asks().get("/v1/questionnaire-schedules"));
        String schedule = "/v1/questionnaire-schedules/"
                + ana.asks().get("/v1/questionnaire-schedules").path("items[0].id");
        takes(1, 0, 200, () -> ana.asks().get(schedule));
        takes(1, 1, 204, () -> ana.asks().delete(schedule));
    }

    private String begin(String code) {
        return ana.asks()
                .body(Map.of("questionnaireCode", code))
                .post(RESPONSES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private Response save(String sheet, Map<String, String> answers) {
        return ana.patches()
                .header("If-Match", "*")
                .body(Map.of("answers", answers))
                .patch(sheet);
    }

    private void takes(int count, int transactions, int status, Supplier<Response> request) {
        Statements.Taken taken = statements.by(() -> request.get().then().statusCode(status));

        assertThat(taken.statements()).hasSize(count);
        assertThat(taken.transactions()).isEqualTo(transactions);
    }
}
