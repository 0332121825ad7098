package app.haven.questionnaire;

import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.Json;
import app.haven.testing.Problem;
import app.haven.testing.Statements;
import app.haven.therapy.Client;
import app.haven.therapy.Practitioner;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asked by the therapist, answered or declined by the client, and seen as far as each grant reaches. */
@QuarkusTest
class AssignmentTest {

    private static final String OWN = "/v1/questionnaire-assignments";

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    private Practitioner ines;
    private Practitioner otto;
    private Client ana;
    private String grant;

    @BeforeEach
    void begin() {
        ines = Practitioner.practising();
        otto = Practitioner.practising();
        ana = Client.register("Ana");
        grant = ines.isGranted(ana.member(), "QUESTIONNAIRES");
        otto.isGranted(ana.member(), "PRACTICE");
    }

    @Test
    void whatIsAnsweredShowsByTheScopeAndOtherwiseOnlyThatItIs() {
        for (Practitioner therapist : List.of(ines, otto)) {
            Response assigned = assign(therapist, "MEASURED");
            assigned.then()
                    .statusCode(201)
                    .body("state", equalTo("OPEN"))
                    .body("questionnaireCode", equalTo("MEASURED"))
                    .body("therapistId", equalTo(therapist.member().id().toString()));
            assertThat(therapist
                            .member()
                            .asks()
                            .get(assigned.header("Location"))
                            .asString())
                    .isEqualTo(assigned.asString());
        }
        ana.member()
                .asks()
                .get(OWN)
                .then()
                .body("items.state", contains("OPEN", "OPEN"))
                .body("items[1].grantId", equalTo(grant));
        UUID begun = ana.begins(53);
        states(ines, "OPEN");
        asks(ines, "timeline").then().statusCode(200).body("items", empty());

        ana.member()
                .asks()
                .post("/v1/questionnaire-responses/" + begun + "/submit")
                .then()
                .statusCode(200);
        states(ines, "ANSWERED");
        states(otto, "ANSWERED");
        ana.member().asks().get(OWN).then().body("items.state", contains("ANSWERED", "ANSWERED"));

        asks(ines, "timeline")
                .then()
                .statusCode(200)
                .body("items.id", contains(begun.toString()))
                .body("items.kind", contains("QUESTIONNAIRE_SCORE"))
                .body("items[0].figures.name", contains("WELLBEING"))
                .body("items[0].figures.value", contains(53.0f))
                .body("items[0].figures.unit", contains("POINTS"))
                .body("items[0].terms.name", contains("questionnaire", "WELLBEING.band"))
                .body("items[0].terms.code", contains("MEASURED", "AT_EASE"));
        asks(ines, series()).then().statusCode(200).body("points.value", contains(53.0f));
        asks(otto, "timeline").then().statusCode(200).body("items", empty());
        asks(otto, series()).then().statusCode(404);
        assertThat(asks(ines, "timeline").asString()).doesNotContain("well-1", "POINTS_53");
    }

    @Test
    void onlyAResponseSinceAnswersIt() {
        ana.answers(today().minusDays(1), 53);
        assign(ines, "MEASURED").then().statusCode(201);
        states(ines, "OPEN");
        ana.begins(53);
        assign(ines, "EMOTIONAL_SAFETY").then().statusCode(201);
        states(ines, "OPEN", "OPEN");
    }

    @Test
    void whoDeclinesAnswersForThemselves() {
        String id = Json.text(assign(otto, "MEASURED"), "id");
        decline(id).then().statusCode(200).body("state", equalTo("DECLINED"));
        decline(id).then().statusCode(200).body("state", equalTo("DECLINED"));
        UUID sheet = ana.begins(33);
        ana.member()
                .asks()
                .post("/v1/questionnaire-responses/" + sheet + "/submit")
                .then()
                .statusCode(200);
        states(otto, "DECLINED");
        ana.member().asks().get(OWN).then().body("items.state", contains("DECLINED"));
    }

    @Test
    void isTakenBackByWhoAskedAlone() {
        String id = Json.text(assign(ines, "MEASURED"), "id");
        assertThat(seen(takeBack(otto, id)))
                .startsWith("404 ")
                .isEqualTo(seen(takeBack(otto, UUID.randomUUID().toString())));
        states(otto);
        states(ines, "OPEN");
        takeBack(ines, id).then().statusCode(204);
        ana.member().asks().get(OWN).then().statusCode(200).body("items", empty());
        Problem.of(decline(id), 404, "not_found");
    }

    @Test
    void endsForTheTherapistWithTheGrant() {
        assign(ines, "MEASURED").then().statusCode(201);
        ana.member().asks().post("/v1/grants/" + grant + "/revoke").then().statusCode(200);
        Problem.of(asks(ines, "questionnaire-assignments"), 404, "not_found");
        Problem.of(assign(ines, "MEASURED"), 404, "not_found");
        ana.member().asks().get(OWN).then().body("items.state", contains("OPEN"));
    }

    @Test
    void whatCannotBeAnsweredIsNotAssigned() {
        for (String code : List.of("NONE", "UNLICENSED", "no code")) {
            Problem.naming("/questionnaireCode", assign(ines, code));
        }
    }

    @Test
    void isPagedTheNewestFirstAndLookingLeavesATrace() {
        for (String code : List.of("MEASURED", "TWICE", "EMOTIONAL_SAFETY")) {
            assign(ines, code).then().statusCode(201);
        }
        Response first = ana.member().asks().get(OWN + "?limit=2");
        first.then().body("items.questionnaireCode", contains("EMOTIONAL_SAFETY", "TWICE"));
        ana.member()
                .asks()
                .get(OWN + "?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.questionnaireCode", contains("MEASURED"));
        ana.member().asks().get("/v1/users/me/access-log").then().body("items", empty());
        asks(ines, "questionnaire-assignments?limit=2")
                .then()
                .body("items.questionnaireCode", contains("EMOTIONAL_SAFETY", "TWICE"));
        ana.member()
                .asks()
                .get("/v1/users/me/access-log")
                .then()
                .body("items.kind", contains("QUESTIONNAIRES"))
                .body("items[0].grantId", equalTo(grant));
    }

    @Test
    void aScoreThatIsReliablyWorseIsAnAlert() {
        ana.answers(today().minusDays(8), 53);
        asks("alerts").then().statusCode(200).body("alerts", empty());
        ana.answers(today().minusDays(1), 47);
        asks("alerts").then().body("alerts", empty());
        ana.answers(today().minusDays(1), 33);
        asks("alerts")
                .then()
                .body("alerts.kind", contains("DETERIORATED_SCORE"))
                .body("alerts[0].clientId", equalTo(ana.id().toString()));
        otto.member().asks().get("/v1/therapy/alerts").then().body("alerts", empty());
        assertThat(asks(ines, "timeline").<List<String>>path("items.terms.flatten().findAll { it.vocabulary }.code"))
                .containsExactlyInAnyOrder("UNCHANGED", "DETERIORATED");
    }

    /** Two of who may, and of the trace three. */
    @Test
    void takesAFixedNumberOfStatements() {
        for (int i = 0; i < 3; i++) {
            assign(ines, "MEASURED").then().statusCode(201);
            takes(1, 0, () -> ana.member().asks().get(OWN));
            int listing = statements
                    .by(() -> asks(ines, "questionnaire-assignments"))
                    .statements()
                    .size();
            assertThat(listing).isLessThanOrEqualTo(8);
        }
        String id = Json.text(assign(ines, "MEASURED"), "id");
        takes(2, 1, () -> decline(id));
        takes(1, 1, () -> decline(id));
    }

    private void takes(int count, int transactions, Supplier<Response> request) {
        Statements.Taken taken = statements.by(() -> request.get().then().statusCode(200));

        assertThat(taken.statements()).hasSize(count);
        assertThat(taken.transactions()).isEqualTo(transactions);
    }

    private void states(Practitioner therapist, String... states) {
        assertThat(asks(therapist, "questionnaire-assignments").<List<String>>path("items.state"))
                .containsExactly(states);
    }

    private Response assign(Practitioner therapist, String code) {
        return therapist
                .member()
                .asks()
                .body(Map.of("questionnaireCode", code))
                .post("/v1/therapy/clients/" + ana.id() + "/questionnaire-assignments");
    }

    private Response takeBack(Practitioner therapist, String id) {
        return therapist.member().asks().delete("/v1/therapy/clients/" + ana.id() + "/questionnaire-assignments/" + id);
    }

    private Response decline(String id) {
        return ana.member().asks().post(OWN + "/" + id + "/decline");
    }

    private Response asks(String path) {
        return ines.member().asks().get("/v1/therapy/" + path);
    }

    private Response asks(Practitioner therapist, String path) {
        return therapist.member().asks().get("/v1/therapy/clients/" + ana.id() + "/" + path);
    }

    private static String series() {
        return "series?metric=MEASURED.WELLBEING&bucket=day&from=" + today().minusDays(1) + "&to=" + today();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
