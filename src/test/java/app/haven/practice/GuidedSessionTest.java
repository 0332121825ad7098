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
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GuidedSessionTest {

    private static final int STEPS = 6;

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void startsAtItsFirstStep() {
        Response started = ana.asks().body(Map.of("processId", process())).post("/v1/guided-sessions");

        started.then()
                .statusCode(201)
                .header("Location", "/v1/guided-sessions/" + started.path("id"))
                .header("ETag", notNullValue())
                .body("processId", equalTo(process()))
                .body("processVersion", equalTo(1))
                .body("state", equalTo("IN_PROGRESS"))
                .body("currentStep", equalTo(1))
                .body("answers", hasSize(0))
                .body("endedAt", nullValue())
                .body("practiceLogId", nullValue());
        Response read = ana.asks().get(started.header("Location"));
        assertThat(read.asString()).isEqualTo(started.asString());
        assertThat(read.header("ETag")).isEqualTo(started.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"processId\":null}", "{\"processId\":\"00000000-0000-4000-8000-000000000000\"}"})
    void startsWithAProcessThatIsThere(String body) {
        Problem.naming("/processId", ana.asks().body(body).post("/v1/guided-sessions"));
    }

    @Test
    void eachAnswerMovesOn() {
        String session = start();
        answer(session, 1, "a knot in my stomach")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("currentStep", equalTo(2))
                .body("answers.step", equalTo(List.of(1)))
                .body("answers.text", equalTo(List.of("a knot in my stomach")));
        Response second = answer(session, 2, "why it is there");

        second.then().body("currentStep", equalTo(3)).body("answers.step", equalTo(List.of(1, 2)));
        Response read = ana.asks().get("/v1/guided-sessions/" + session);
        assertThat(read.asString()).isEqualTo(second.asString());
        assertThat(read.header("ETag")).isEqualTo(second.header("ETag"));
        for (int step = 3; step <= STEPS; step++) {
            answer(session, step, "words " + step).then().statusCode(200);
        }
        ana.asks()
                .get("/v1/guided-sessions/" + session)
                .then()
                .body("state", equalTo("IN_PROGRESS"))
                .body("currentStep", nullValue())
                .body("answers", hasSize(STEPS));
    }

    @Test
    void goingBackReplacesWhatWasWritten() {
        String session = start();
        answer(session, 1, "the first words");
        answer(session, 2, "the second words");
        answer(session, 1, "better words")
                .then()
                .statusCode(200)
                .body("currentStep", equalTo(3))
                .body("answers.text", equalTo(List.of("better words", "the second words")));
        assertThat(Sql.count("select count(*) from guided_answer where owner_id = ?", ana.id()))
                .isEqualTo(2);
    }

    @Test
    void noStepIsSkipped() {
        String session = start();
        Problem.of(answer(session, 2, "too soon"), 409, "step_ahead");
        answer(session, 1, "words");
        Problem.of(answer(session, 3, "too soon"), 409, "step_ahead");
        ana.asks().get("/v1/guided-sessions/" + session).then().body("currentStep", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "7", "101", "2147483648", "one", "WILLINGNESS"})
    void aStepThatIsNotThereIsNotFound(String step) {
        String session = start();
        Problem.of(
                ana.asks()
                        .header("If-Match", "*")
                        .body(Map.of("text", "words"))
                        .put("/v1/guided-sessions/" + session + "/answers/" + step),
                404,
                "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":null}", "{\"text\":\" \"}", "{\"text\":3}"})
    void anAnswerHasWords(String body) {
        String session = start();
        Problem.naming(
                "/text",
                ana.asks().header("If-Match", "*").body(body).put("/v1/guided-sessions/" + session + "/answers/1"));
        Problem.naming("/text", answer(session, 1, "x".repeat(10_001)));
        answer(session, 1, "x".repeat(10_000)).then().statusCode(200);
    }

    @Test
    void anAnswerSaysWhichVersionItFollows() {
        String session = start();
        String path = "/v1/guided-sessions/" + session + "/answers/1";
        String seen = ana.asks().get("/v1/guided-sessions/" + session).header("ETag");
        Problem.of(ana.asks().body(Map.of("text", "words")).put(path), 428, "precondition_required");
        ana.asks()
                .header("If-Match", seen)
                .body(Map.of("text", "on the phone"))
                .put(path)
                .then()
                .statusCode(200);

        Problem.of(
                ana.asks()
                        .header("If-Match", seen)
                        .body(Map.of("text", "on the tablet"))
                        .put(path),
                412,
                "precondition_failed");

        ana.asks().get("/v1/guided-sessions/" + session).then().body("answers[0].text", equalTo("on the phone"));
    }

    @Test
    void ofManyDevicesAtOnceOneAnswers() {
        String session = start();
        String seen = ana.asks().get("/v1/guided-sessions/" + session).header("ETag");

        List<Integer> statuses = AtOnce.times(8, () -> ana.asks()
                .header("If-Match", seen)
                .body(Map.of("text", "from one of many"))
                .put("/v1/guided-sessions/" + session + "/answers/1")
                .statusCode());

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).filteredOn(status -> status != 200).containsOnly(412);
    }

    @Test
    void finishingMakesAPracticeLog() {
        String session = complete();
        Map<String, Object> end = end();
        end.put("calmBefore", 2);
        end.put("calmAfter", 4);
        end.put("note", "I had not known how tired I was.");
        Response finished = ana.asks().body(end).post("/v1/guided-sessions/" + session + "/finish");

        finished.then()
                .statusCode(200)
                .body("state", equalTo("FINISHED"))
                .body("endedAt", notNullValue())
                .body("answers", hasSize(STEPS));
        assertThat(ana.asks().get("/v1/guided-sessions/" + session).asString()).isEqualTo(finished.asString());
        Response log = ana.asks().get("/v1/practice-logs/" + finished.path("practiceLogId"));
        log.then().statusCode(200).body("kind", equalTo("INNER_DIALOGUE")).body("together", equalTo(false));
        end.forEach((name, value) -> assertThat(log.<Object>path(name)).isEqualTo(value));
        assertThat(ana.asks().get("/v1/practices").<List<String>>path("builtIn.id"))
                .contains(log.<String>path("practiceId"));
    }

    @Test
    void finishingNeedsAnAnswerAtEveryStep() {
        String session = start();
        for (int step = 1; step < STEPS; step++) {
            answer(session, step, "words");
        }
        Problem.of(finish(session), 409, "steps_missing");
        ana.asks().get("/v1/practice-logs").then().body("items", hasSize(0));
        answer(session, STEPS, "words");
        finish(session).then().statusCode(200);
    }

    @Test
    void aLogOfTheFutureEndsNothing() {
        String session = complete();
        Map<String, Object> end = end();
        end.put("localDate", "2999-01-01");
        Problem.naming("/localDate", ana.asks().body(end).post("/v1/guided-sessions/" + session + "/finish"));
        ana.asks().get("/v1/guided-sessions/" + session).then().body("state", equalTo("IN_PROGRESS"));
        ana.asks().get("/v1/practice-logs").then().body("items", hasSize(0));
    }

    @Test
    void aRetriedFinishLogsOnce() {
        String session = complete();
        String key = UUID.randomUUID().toString();
        Response first = finish(session, key);
        Response again = finish(session, key);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        ana.asks().get("/v1/practice-logs").then().body("items", hasSize(1));
    }

    @Test
    void whatWasAbandonedStaysToBeRead() {
        String session = start();
        answer(session, 1, "words");
        Response abandoned = ana.asks().post("/v1/guided-sessions/" + session + "/abandon");

        abandoned
                .then()
                .statusCode(200)
                .body("state", equalTo("ABANDONED"))
                .body("endedAt", notNullValue())
                .body("practiceLogId", nullValue())
                .body("answers.text", equalTo(List.of("words")));
        assertThat(ana.asks().get("/v1/guided-sessions/" + session).asString()).isEqualTo(abandoned.asString());
        ana.asks().get("/v1/practice-logs").then().body("items", hasSize(0));
    }

    @Test
    void whatHasEndedChangesNoMore() {
        String finished = complete();
        finish(finished).then().statusCode(200);
        String abandoned = start();
        ana.asks().post("/v1/guided-sessions/" + abandoned + "/abandon").then().statusCode(200);

        for (String session : List.of(finished, abandoned)) {
            String before = ana.asks().get("/v1/guided-sessions/" + session).asString();
            Problem.of(answer(session, 1, "other words"), 409, "session_ended");
            Problem.of(finish(session), 409, "session_ended");
            Problem.of(ana.asks().post("/v1/guided-sessions/" + session + "/abandon"), 409, "session_ended");
            assertThat(ana.asks().get("/v1/guided-sessions/" + session).asString())
                    .isEqualTo(before);
        }
    }

    @Test
    void deletingTakesTheAnswersAndLeavesTheLog() {
        String session = complete();
        String log = Json.text(finish(session), "practiceLogId");
        ana.asks().delete("/v1/guided-sessions/" + session).then().statusCode(204);

        Problem.of(ana.asks().get("/v1/guided-sessions/" + session), 404, "not_found");
        Problem.of(ana.asks().delete("/v1/guided-sessions/" + session), 404, "not_found");
        Problem.of(answer(session, 1, "words"), 404, "not_found");
        assertThat(Sql.count("select count(*) from guided_answer where owner_id = ?", ana.id()))
                .isZero();
        ana.asks().get("/v1/practice-logs/" + log).then().statusCode(200);
    }

    @Test
    void theLogMayGoAndTheSessionStays() {
        String session = complete();
        String log = Json.text(finish(session), "practiceLogId");
        ana.asks().delete("/v1/practice-logs/" + log).then().statusCode(204);
        ana.asks().get("/v1/guided-sessions/" + session).then().statusCode(200).body("state", equalTo("FINISHED"));
    }

    @Test
    void areListedByStateTheNewestFirstWithoutAnswers() {
        String abandoned = start();
        ana.asks().post("/v1/guided-sessions/" + abandoned + "/abandon");
        String finished = complete();
        finish(finished);
        String open = start();
        answer(open, 1, "words");
        Member.register("Ben").asks().body(Map.of("processId", process())).post("/v1/guided-sessions");

        lists("", open, finished, abandoned);
        lists("?state=IN_PROGRESS", open);
        lists("?state=FINISHED", finished);
        lists("?state=ABANDONED", abandoned);
        Problem.naming("state", ana.asks().get("/v1/guided-sessions?state=OPEN"));
        Response page = ana.asks().get("/v1/guided-sessions?limit=2");
        assertThat(page.<List<String>>path("items.id")).containsExactly(open, finished);
        lists("?cursor=" + page.path("nextCursor"), abandoned);
        page.then()
                .body("items[0].currentStep", equalTo(2))
                .body("items[0].answers", nullValue())
                .body("items[1].currentStep", nullValue());
    }

    private void lists(String restriction, String... sessions) {
        assertThat(ana.asks().get("/v1/guided-sessions" + restriction).<List<String>>path("items.id"))
                .as(restriction)
                .containsExactly(sessions);
    }

    private String start() {
        return Json.id(ana.asks()
                .body(Map.of("processId", process()))
                .post("/v1/guided-sessions")
                .then()
                .statusCode(201));
    }

    /** @return the id of a session that waits only to be finished */
    private String complete() {
        String session = start();
        for (int step = 1; step <= STEPS; step++) {
            answer(session, step, "words " + step).then().statusCode(200);
        }
        return session;
    }

    private Response answer(String session, int step, String text) {
        return ana.asks()
                .header("If-Match", "*")
                .body(Map.of("text", text))
                .put("/v1/guided-sessions/" + session + "/answers/" + step);
    }

    private Response finish(String session) {
        return ana.asks().body(end()).post("/v1/guided-sessions/" + session + "/finish");
    }

    private Response finish(String session, String key) {
        return ana.asks().header("Idempotency-Key", key).body(end()).post("/v1/guided-sessions/" + session + "/finish");
    }

    private static Map<String, Object> end() {
        Map<String, Object> end = new HashMap<>();
        end.put("localDate", LocalDate.now(ZoneId.of(Member.ZONE)).toString());
        end.put("timeZone", Member.ZONE);
        end.put("minutes", 35);
        end.put("context", "PEACEFUL");
        return end;
    }

    private String process() {
        return ana.asks().get("/v1/guided-processes").path("items[0].id");
    }
}
