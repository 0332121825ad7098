package app.haven.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.AtOnce;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change names the version it is of, and of many at once one is made. */
@QuarkusTest
class ConcurrentChangeTest {

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void ofTwentyChangesOfOneVersionOneIsMade() {
        String reflection = ana.writes("words");
        String etag = ana.asks().get("/v1/reflections/" + reflection).header("ETag");

        List<Response> answers = changeAtOnce(etag, "/v1/reflections/" + reflection, "body");

        assertOneMade(answers);
        String made = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow()
                .path("body");
        ana.asks().get("/v1/reflections/" + reflection).then().body("body", equalTo(made));
    }

    @Test
    void ofTwentyChangesOfTheProfileOneIsMade() {
        String etag = ana.asks().get("/v1/users/me").header("ETag");
        assertOneMade(changeAtOnce(etag, "/v1/users/me", "displayName"));
    }

    @Test
    void ofTwentyChangesOfALogOneIsMade() {
        String log = ana.logs(Member.practice(LocalDate.now(ZoneId.of(Member.ZONE))));
        String etag = ana.asks().get("/v1/practice-logs/" + log).header("ETag");
        assertOneMade(changeAtOnce(etag, "/v1/practice-logs/" + log, "note"));
    }

    private List<Response> changeAtOnce(String etag, String path, String member) {
        List<Callable<Response>> changes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String value = "change " + i;
            changes.add(() -> ana.patches()
                    .header("If-Match", etag)
                    .body(Map.of(member, value))
                    .patch(path));
        }
        return AtOnce.run(changes);
    }

    private static void assertOneMade(List<Response> answers) {
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 412))
                .hasSize(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aChangeOfNoVersionIsRefused(String ifMatch) {
        Problem.of(
                ana.patches()
                        .header("If-Match", ifMatch)
                        .body(Map.of("locale", "de"))
                        .patch("/v1/users/me"),
                428,
                "precondition_required");
        Problem.of(ana.patches().body(Map.of("locale", "de")).patch("/v1/users/me"), 428, "precondition_required");
        ana.asks().get("/v1/users/me").then().body("locale", equalTo("en"));
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        String old = ana.asks().get("/v1/users/me").header("ETag");
        String current = ana.patches()
                .header("If-Match", old)
                .body(Map.of("locale", "de"))
                .patch("/v1/users/me")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        assertThat(current).isNotEqualTo(old);
        for (String stale : List.of(old, "\"made-up\"", "W/" + current, current.replace("\"", ""), "\"*\"")) {
            Problem.of(
                    ana.patches()
                            .header("If-Match", stale)
                            .body(Map.of("locale", "fr"))
                            .patch("/v1/users/me"),
                    412,
                    "precondition_failed");
        }
        ana.asks().get("/v1/users/me").then().body("locale", equalTo("de"));
    }

    @Test
    void aStarOverwritesOnPurposeAndOneOfSeveralVersionsIsEnough() {
        String etag = ana.asks().get("/v1/users/me").header("ETag");
        ana.patches()
                .header("If-Match", "\"other\", " + etag)
                .body(Map.of("locale", "de"))
                .patch("/v1/users/me")
                .then()
                .statusCode(200);
        ana.patches()
                .header("If-Match", "*")
                .body(Map.of("locale", "fr"))
                .patch("/v1/users/me")
                .then()
                .statusCode(200)
                .body("locale", equalTo("fr"));
    }

    @Test
    void ofTwentyDeletionsOneIsMade() {
        String reflection = ana.writes("words");
        assertOneDeleted(AtOnce.times(20, () -> ana.asks().delete("/v1/reflections/" + reflection)));

        String log = ana.logs(Member.practice(LocalDate.now(ZoneId.of(Member.ZONE))));
        assertOneDeleted(AtOnce.times(20, () -> ana.asks().delete("/v1/practice-logs/" + log)));
    }

    private static void assertOneDeleted(List<Response> answers) {
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 204))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 404))
                .hasSize(19);
    }
}
