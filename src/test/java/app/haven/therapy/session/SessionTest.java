package app.haven.therapy.session;

import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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

/** A therapist's own sessions and notes. */
@QuarkusTest
class SessionTest {

    private Practitioner ines;
    private Member ana;
    private String grant;

    @BeforeEach
    void begin() {
        ines = Practitioner.practising();
        ana = Member.register("Ana");
        grant = ines.isGranted(ana, "SAFETY");
    }

    @Test
    void isNotedReadChangedAndDeleted() {
        Response noted = notes("2026-03-14", "Spoke about the evenings.");
        noted.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("clientId", equalTo(ana.id().toString()))
                .body("heldOn", equalTo("2026-03-14"))
                .body("note", equalTo("Spoke about the evenings."));
        String path = noted.header("Location");
        assertThat(ines.member().asks().get(path).asString()).isEqualTo(noted.asString());
        ines.member()
                .patches()
                .header("If-Match", noted.header("ETag"))
                .body("{\"note\": null, \"heldOn\": \"2026-03-15\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("heldOn", equalTo("2026-03-15"))
                .body("note", nullValue());
        ines.member()
                .patches()
                .header("If-Match", noted.header("ETag"))
                .body("{\"note\": \"Later.\"}")
                .patch(path)
                .then()
                .statusCode(412);
        ines.member().asks().delete(path).then().statusCode(204);
        Problem.of(ines.member().asks().get(path), 404, "not_found");
    }

    @Test
    void areListedTheLatestDayFirstByClientOrAll() {
        notes("2026-03-14", "A");
        notes("2026-03-28", "B");
        notes("2026-03-21", "C");
        Member ben = Member.register("Ben");
        ines.isGranted(ben, "SAFETY");
        ines.member()
                .asks()
                .body(Map.of("heldOn", "2026-03-22", "timeZone", Member.ZONE))
                .post("/v1/therapy/clients/" + ben.id() + "/sessions")
                .then()
                .statusCode(201);
        ines.member()
                .asks()
                .get("/v1/therapy/sessions?clientId=" + ana.id())
                .then()
                .body("items.note", contains("B", "C", "A"));
        Response first = ines.member().asks().get("/v1/therapy/sessions?limit=2");
        first.then().body("items.heldOn", contains("2026-03-28", "2026-03-22"));
        ines.member()
                .asks()
                .get("/v1/therapy/sessions?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.heldOn", contains("2026-03-21", "2026-03-14"));
    }

    /** A therapist may have to keep them, and they are nobody else's words. */
    @Test
    void stayTheTherapistsWhenTheGrantHasEnded() {
        String path = notes("2026-03-14", "Spoke about the evenings.").header("Location");
        ana.asks().post("/v1/grants/" + grant + "/revoke").then().statusCode(200);
        Problem.of(notes("2026-03-21", "More."), 404, "not_found");
        ines.member().asks().get(path).then().statusCode(200);
        ines.suspend().then().statusCode(200);
        ines.member().refresh().then().statusCode(200);
        ines.member().asks().get(path).then().statusCode(200).body("note", equalTo("Spoke about the evenings."));
    }

    @Test
    void areNeverTheClientsNorAnybodyElses() {
        String path = notes("2026-03-14", "Spoke about the evenings.").header("Location");
        String none = "/v1/therapy/sessions/" + UUID.randomUUID();
        for (Member other :
                List.of(ana, ines.operator(), Practitioner.practising().member())) {
            assertThat(seen(other.asks().get(path))).isEqualTo(seen(other.asks().get(none)));
            other.asks().get(path).then().statusCode(404);
            other.asks().delete(path).then().statusCode(404);
            other.asks().get("/v1/therapy/sessions").then().body("items.size()", equalTo(0));
        }
    }

    @Test
    void needADayAndBearANoteOfBoundedLength() {
        Problem.naming("/heldOn", noting(Map.of("note", "x")));
        Problem.naming("/timeZone", noting(Map.of("heldOn", "2026-03-14", "timeZone", "Mars/Dust")));
        Problem.naming("/note", noting(Map.of("heldOn", "2026-03-14", "note", "")));
        Problem.naming("/note", noting(Map.of("heldOn", "2026-03-14", "note", "x".repeat(10_001))));
    }

    private Response notes(String day, String note) {
        return noting(Map.of("heldOn", day, "timeZone", Member.ZONE, "note", note));
    }

    private Response noting(Map<String, Object> session) {
        return ines.member().asks().body(session).post("/v1/therapy/clients/" + ana.id() + "/sessions");
    }
}
