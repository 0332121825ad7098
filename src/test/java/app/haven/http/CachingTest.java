package app.haven.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

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
class CachingTest {

    private Member ana;
    private Member ben;

    @BeforeEach
    void pair() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
    }

    @Test
    void nothingPersonalIsCached() {
        String reflection = ana.writesAndShares("words");
        String log = ana.logs(Member.practice(today()));
        List<String> paths = List.of(
                "/v1/users/me",
                "/v1/reflections",
                "/v1/reflections/" + reflection,
                "/v1/practice-logs",
                "/v1/practice-logs/" + log,
                "/v1/practice-logs/summary?timeZone=UTC",
                "/v1/practices",
                "/v1/trigger-logs",
                "/v1/trigger-logs/" + ana.logsTrigger(Member.trigger()),
                "/v1/couples/current",
                "/v1/couples/former",
                "/v1/couples/current/reflections",
                "/v1/couples/current/practice-logs",
                "/v1/courses",
                "/v1/course-enrolments",
                "/v1/couples/current/course-enrolments",
                "/v1/couples/current/prompts",
                "/v1/couples/current/prompts/today",
                "/v1/prompts",
                "/v1/prompt-answers",
                "/v1/questionnaires",
                "/v1/questionnaires/EMOTIONAL_SAFETY",
                "/v1/questionnaires/EMOTIONAL_SAFETY/fhir",
                "/v1/questionnaire-responses",
                "/v1/questionnaire-schedules",
                "/v1/blocks",
                "/v1/auth/sessions");
        for (String path : paths) {
            Response answer = ana.asks().get(path);
            answer.then().statusCode(200);
            assertProtected(answer);
        }
        assertProtected(ana.asks().get("/v1/reflections/" + ana.id()));
        assertProtected(Member.anonymous().get("/v1/users/me"));
        assertProtected(Member.anonymous().body("{").post("/v1/auth/sign-in"));
    }

    private static void assertProtected(Response answer) {
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Vary")).contains("Authorization");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Server")).isNull();
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        String path = "/v1/reflections/" + ana.writes("words");
        String etag = ana.asks().get(path).header("ETag");

        for (String known : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
            ana.asks()
                    .header("If-None-Match", known)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", etag)
                    .body(emptyString());
        }
        ana.asks().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void anEtagChangesWithTheThing() {
        String path = "/v1/reflections/" + ana.writes("words");
        String etag = ana.asks().get(path).header("ETag");

        ana.asks().post(path + "/share").then().statusCode(200);
        String shared = ana.asks().get(path).header("ETag");
        ana.patches()
                .header("If-Match", shared)
                .body(Map.of("body", "others"))
                .patch(path)
                .then()
                .statusCode(200);
        String changed = ana.asks().get(path).header("ETag");

        assertThat(List.of(etag, shared, changed)).doesNotHaveDuplicates();
        ana.asks()
                .header("If-None-Match", shared)
                .get(path)
                .then()
                .statusCode(200)
                .body("body", equalTo("others"));
    }

    @Test
    void anAnswerToAChangeHasTheEtagOfTheNextRead() {
        String path = "/v1/reflections/" + ana.writes("words");
        Response shared = ana.asks().post(path + "/share");
        assertThat(shared.header("ETag")).isEqualTo(ana.asks().get(path).header("ETag"));
        Response changed = ana.patches()
                .header("If-Match", "*")
                .body(Map.of("body", "others"))
                .patch(path);
        assertThat(changed.header("ETag")).isEqualTo(ana.asks().get(path).header("ETag"));
        assertThat(changed.asString()).isEqualTo(ana.asks().get(path).asString());
    }

    @Test
    void anEtagIsOfOneViewerAndDoesNotCount() {
        String path = "/v1/reflections/" + ana.writesAndShares("words");
        String hers = ana.asks().get(path).header("ETag");
        String his = ben.asks().get(path).header("ETag");

        assertThat(his).isNotEqualTo(hers).matches("\"[A-Za-z0-9_-]{16}\"");
        ben.asks().header("If-None-Match", hers).get(path).then().statusCode(200);
        ben.asks().header("If-None-Match", his).get(path).then().statusCode(304);

        ana.asks().post(path + "/withdraw").then().statusCode(200);
        Problem.of(ben.asks().header("If-None-Match", his).get(path), 404, "not_found");
        Problem.of(ben.asks().header("If-None-Match", "*").get(path), 404, "not_found");
    }

    @Test
    void thePartnersConfirmationShowsInTheEtag() {
        Map<String, Object> practice = Member.practice(today());
        practice.put("together", true);
        String log = ana.logs(practice);
        String path = "/v1/practice-logs/" + log;
        String alone = ana.asks().get(path).header("ETag");

        ben.asks()
                .put("/v1/couples/current/practice-logs/" + log + "/confirmation")
                .then()
                .statusCode(204);
        String joint = ana.asks()
                .header("If-None-Match", alone)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(joint).isNotEqualTo(alone);
        ana.patches()
                .header("If-Match", alone)
                .body(Map.of("minutes", 3))
                .patch(path)
                .then()
                .statusCode(412);

        ben.asks()
                .delete("/v1/couples/current/practice-logs/" + log + "/confirmation")
                .then()
                .statusCode(204);
        ana.asks()
                .header("If-None-Match", joint)
                .get(path)
                .then()
                .statusCode(200)
                .body("joint", equalTo(false));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of(Member.ZONE));
    }
}
