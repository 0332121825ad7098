package app.haven.therapy.homework;

import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.therapy.Practitioner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proposed by the therapist, decided on by the client. */
@QuarkusTest
class HomeworkTest {

    private Practitioner ines;
    private Member ana;
    private String grant;

    @BeforeEach
    void begin() {
        ines = Practitioner.practising();
        ana = Member.register("Ana");
        grant = ines.isGranted(ana, "INSIGHTS");
    }

    @Test
    void isProposedAcceptedAndTickedOff() {
        Response proposed = propose("Ten quiet minutes each evening.");
        proposed.then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("grantId", equalTo(grant))
                .body("therapistId", equalTo(ines.member().id().toString()))
                .body("dueDate", equalTo("2026-03-28"))
                .body("decidedAt", nullValue());
        String id = Json.text(proposed, "id");
        Response own = ana.asks().get("/v1/homework/" + id);
        own.then().statusCode(200).header("ETag", notNullValue());
        assertThat(own.asString()).isEqualTo(proposed.asString());

        Problem.of(decide(id, "DONE"), 409, "homework_not_accepted");
        decide(id, "ACCEPTED")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("decidedAt", notNullValue());
        decide(id, "DONE").then().statusCode(200);
        theTherapistSees("DONE");
        String location = proposed.header("Location");
        ines.member().asks().get(location).then().statusCode(200).body("state", equalTo("DONE"));
        ana.asks()
                .header("If-Match", own.header("ETag"))
                .body(Map.of("state", "DECLINED"))
                .put("/v1/homework/" + id + "/state")
                .then()
                .statusCode(412);
        // Ticked by mistake.
        decide(id, "ACCEPTED").then().statusCode(200);
        theTherapistSees("ACCEPTED");
        decide(id, "DECLINED").then().statusCode(200);
        theTherapistSees("DECLINED");
        Problem.naming("/state", decide(id, "PROPOSED"));
    }

    @Test
    void isTakenBackUntilTheClientHasDecided() {
        String first = Json.text(propose("One."), "id");
        String second = Json.text(propose("Two."), "id");
        decide(second, "DECLINED").then().statusCode(200);
        takeBack(first).then().statusCode(204);
        Problem.of(takeBack(second), 409, "homework_decided");
        ana.asks().get("/v1/homework").then().body("items.id", contains(second));
    }

    @Test
    void staysTheClientsWhenTheGrantHasEnded() {
        String id = Json.text(propose("One."), "id");
        ana.asks().post("/v1/grants/" + grant + "/revoke").then().statusCode(200);
        decide(id, "ACCEPTED").then().statusCode(200);
        Problem.of(ines.member().asks().get(homeworkOfAna()), 404, "not_found");
        Problem.of(takeBack(id), 404, "not_found");
        Problem.of(propose("Two."), 404, "not_found");
    }

    @Test
    void isNoOtherTherapistsBusiness() {
        String id = Json.text(propose("One."), "id");
        Practitioner other = Practitioner.practising();
        other.isGranted(ana, "PRACTICE", "SAFETY");
        other.member().asks().get(homeworkOfAna()).then().statusCode(200).body("items", empty());
        assertThat(seen(other.member().asks().delete(homeworkOfAna() + "/" + id)))
                .isEqualTo(seen(other.member().asks().delete(homeworkOfAna() + "/" + UUID.randomUUID())));
        for (Member anybody : List.of(other.member(), ines.member(), Member.register("Ben"))) {
            assertThat(seen(anybody.asks().get("/v1/homework/" + id)))
                    .isEqualTo(seen(anybody.asks().get("/v1/homework/" + UUID.randomUUID())));
            anybody.asks()
                    .header("If-Match", "*")
                    .body(Map.of("state", "DECLINED"))
                    .put("/v1/homework/" + id + "/state")
                    .then()
                    .statusCode(404);
        }
        ana.asks().get("/v1/homework/" + id).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    void isPagedTheNewestFirst() {
        for (String task : List.of("One.", "Two.", "Three.")) {
            propose(task);
        }
        Response first = ana.asks().get("/v1/homework?limit=2");
        first.then().body("items.task", contains("Three.", "Two."));
        ana.asks()
                .get("/v1/homework?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.task", contains("One."));
    }

    @Test
    void needsWordsOfBoundedLength() {
        Problem.naming("/task", propose(" "));
        Problem.naming("/task", propose("x".repeat(2001)));
        for (Map<String, Object> half : List.<Map<String, Object>>of(
                Map.of("task", "Sit.", "dueDate", "2026-03-28"), Map.of("task", "Sit.", "timeZone", Member.ZONE))) {
            Problem.naming("/timeZone", ines.member().asks().body(half).post(homeworkOfAna()));
        }
    }

    private void theTherapistSees(String state) {
        ines.member().asks().get(homeworkOfAna()).then().statusCode(200).body("items[0].state", equalTo(state));
    }

    private Response propose(String task) {
        return ines.member()
                .asks()
                .body(Map.of("task", task, "dueDate", "2026-03-28", "timeZone", Member.ZONE))
                .post(homeworkOfAna());
    }

    private Response decide(String id, String state) {
        return ana.asks().header("If-Match", "*").body(Map.of("state", state)).put("/v1/homework/" + id + "/state");
    }

    private Response takeBack(String id) {
        return ines.member().asks().delete(homeworkOfAna() + "/" + id);
    }

    private String homeworkOfAna() {
        return "/v1/therapy/clients/" + ana.id() + "/homework";
    }
}
