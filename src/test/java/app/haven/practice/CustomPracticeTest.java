package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.AtOnce;
import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomPracticeTest {

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void isThereForItsOwnerAlone() {
        Response created = ana.asks()
                .body(Map.of("name", "Walk to the old bridge", "description", "Slowly.", "minutes", 20))
                .post("/v1/practices");
        String id = Json.text(created, "id");
        created.then()
                .statusCode(201)
                .header("Location", "/v1/practices/" + id)
                .header("ETag", notNullValue())
                .body("kind", equalTo("CUSTOM"))
                .body("archived", equalTo(false));
        Response read = ana.asks().get("/v1/practices/" + id);
        assertThat(read.asString()).isEqualTo(created.asString());
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        ana.asks().get("/v1/practices").then().body("own", hasSize(1)).body("own[0].id", equalTo(id));

        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        Problem.of(ben.asks().get("/v1/practices/" + id), 404, "not_found");
        Problem.of(
                ben.patches().header("If-Match", "*").body(Map.of("name", "x")).patch("/v1/practices/" + id),
                404,
                "not_found");
        ben.asks().get("/v1/practices").then().body("own", hasSize(0));
    }

    @Test
    void changesMemberByMember() {
        String path = "/v1/practices/"
                + Json.text(create(Map.of("name", "Walk", "description", "Slowly.", "minutes", 20)), "id");

        change(path, Map.of("minutes", 30))
                .then()
                .statusCode(200)
                .body("minutes", equalTo(30))
                .body("name", equalTo("Walk"))
                .body("description", equalTo("Slowly."));
        change(path, "{\"description\":null,\"minutes\":null}")
                .then()
                .statusCode(200)
                .body("description", nullValue())
                .body("minutes", nullValue());
        Problem.naming("/name", change(path, "{\"name\":null}"));
        Problem.naming("/kind", change(path, Map.of("kind", "PRAYER")));
        ana.asks().get(path).then().body("name", equalTo("Walk")).body("kind", equalTo("CUSTOM"));
    }

    @Test
    void isArchivedAndTakenBackAndItsLogsStay() {
        String id = Json.text(create(Map.of("name", "Walk")), "id");
        Map<String, Object> practice = Member.practice(today());
        practice.put("practiceId", id);
        String log = ana.logs(practice);

        change("/v1/practices/" + id, Map.of("archived", true))
                .then()
                .statusCode(200)
                .body("archived", equalTo(true));
        ana.asks().get("/v1/practices").then().body("own[0].archived", equalTo(true));
        ana.asks().get("/v1/practice-logs/" + log).then().statusCode(200).body("practiceId", equalTo(id));
        change("/v1/practices/" + id, Map.of("archived", false)).then().body("archived", equalTo(false));
    }

    @Test
    void theNewestIsListedFirst() {
        String one = Json.text(create(Map.of("name", "One")), "id");
        String two = Json.text(create(Map.of("name", "Two")), "id");
        assertThat(ana.asks().get("/v1/practices").<List<String>>path("own.id")).containsExactly(two, one);
    }

    @Test
    void thereAreTwoHundredAtMost() {
        AtOnce.times(8, () -> {
            for (int i = 0; i < 24; i++) {
                create(Map.of("name", "Practice")).then().statusCode(201);
            }
            return null;
        });
        for (int i = 0; i < 8; i++) {
            create(Map.of("name", "Practice")).then().statusCode(201);
        }

        Problem.of(create(Map.of("name", "One too many")), 409, "too_many_practices");
        ana.asks().get("/v1/practices").then().body("own", hasSize(200));
    }

    @Test
    void aBuiltInOneCannotBeChanged() {
        String path = "/v1/practices/" + Member.builtInPractice();
        Problem.of(change(path, Map.of("name", "Mine")), 404, "not_found");
    }

    private Response create(Map<String, Object> practice) {
        return ana.asks().body(practice).post("/v1/practices");
    }

    private Response change(String path, Object patch) {
        return ana.patches().header("If-Match", "*").body(patch).patch(path);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of(Member.ZONE));
    }
}
