package app.haven.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import app.haven.testing.AtOnce;
import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerSheetTest {

    private static final String RESPONSES = "/v1/questionnaire-responses";
    private static final String SHIPPED = "EMOTIONAL_SAFETY";

    @Inject
    DataSource dataSource;

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void beginsOnTheNewestVersionWithEverythingOpen() {
        Response begun = ana.asks().body(Map.of("questionnaireCode", "TWICE")).post(RESPONSES);
        begun.then()
                .statusCode(201)
                .header("Location", RESPONSES + "/" + begun.path("id"))
                .header("ETag", notNullValue())
                .body("questionnaireCode", equalTo("TWICE"))
                .body("questionnaireVersion", equalTo(2))
                .body("state", equalTo("IN_PROGRESS"))
                .body("answers", anEmptyMap())
                .body("unanswered", contains("well-1", "well-2", "burden-1", "burden-2", "burden-3"))
                .body("helpLines", nullValue())
                .body("scores", nullValue())
                .body("scorerVersion", nullValue())
                .body("startedAt", notNullValue())
                .body("submittedAt", nullValue());

        Response read = ana.asks().get(begun.header("Location"));
        assertThat(read.asString()).isEqualTo(begun.asString());
        assertThat(read.header("ETag")).isEqualTo(begun.header("ETag"));
    }

    @Test
    void isAnsweredBitByBit() {
        String sheet = begin(SHIPPED);
        save(sheet, Map.of("inner-1", "OFTEN", "inner-2", "RARELY"))
                .then()
                .statusCode(200)
                .body("answers", equalTo(Map.of("inner-1", "OFTEN", "inner-2", "RARELY")))
                .body("unanswered", hasSize(9));
        Map<String, Object> more = new HashMap<>();
        more.put("inner-2", null);
        more.put("inner-1", "NEVER");
        more.put("together-1", "SOMETIMES");
        save(sheet, more)
                .then()
                .statusCode(200)
                .body("answers", equalTo(Map.of("inner-1", "NEVER", "together-1", "SOMETIMES")));
        Response read = ana.asks().get(sheet);
        read.then().body("answers", equalTo(Map.of("inner-1", "NEVER", "together-1", "SOMETIMES")));

        ana.patches()
                .header("If-Match", read.header("ETag"))
                .body("{\"answers\":null}")
                .patch(sheet)
                .then()
                .statusCode(200)
                .body("answers", anEmptyMap());
        ana.asks().get(sheet).then().body("answers", anEmptyMap());
    }

    @Test
    void savingNeedsTheCurrentVersion() {
        String sheet = begin(SHIPPED);
        String etag = ana.asks().get(sheet).header("ETag");
        String body = "{\"answers\":{\"inner-1\":\"OFTEN\"}}";
        Problem.of(ana.patches().body(body).patch(sheet), 428, "precondition_required");
        ana.patches().header("If-Match", etag).body(body).patch(sheet).then().statusCode(200);
        Problem.of(ana.patches().header("If-Match", etag).body(body).patch(sheet), 412, "precondition_failed");
        ana.asks()
                .header("If-None-Match", ana.asks().get(sheet).header("ETag"))
                .get(sheet)
                .then()
                .statusCode(304);
    }

    @Test
    void whatIsNoItemOrNoOptionIsNamed() {
        String sheet = begin(SHIPPED);
        Problem.naming("/answers/nothing", save(sheet, Map.of("nothing", "OFTEN")));
        Problem.naming("/answers/inner-1", save(sheet, Map.of("inner-1", "POINTS_1")));
        Problem.naming("/answers/a~1b~0c", save(sheet, Map.of("a/b~c", "OFTEN")));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("nothing", null);
        Problem.naming("/answers/nothing", save(sheet, nothing));
        Map<String, Object> many = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            many.put("x".repeat(150) + i, "OFTEN");
        }
        assertThat(Problem.of(save(sheet, many), 400, "invalid_request").getList("errors"))
                .hasSize(100);
        ana.asks().get(sheet).then().body("answers", anEmptyMap());
    }

    @Test
    void submittingScoresEachScaleByItself() {
        String sheet = begin(SHIPPED);
        Map<String, Object> answers = new HashMap<>();
        // 3, 2, 3 reversed to 1, 4, 0 reversed to 4: 14 of five
        answers.putAll(Map.of(
                "inner-1", "OFTEN",
                "inner-2", "SOMETIMES",
                "inner-3", "OFTEN",
                "inner-4", "ALMOST_ALWAYS",
                "inner-5", "NEVER"));
        // 0, 1, open, 2, 4 reversed to 0: 3 of four
        answers.putAll(Map.of(
                "together-1", "NEVER",
                "together-2", "RARELY",
                "together-4", "SOMETIMES",
                "together-5", "ALMOST_ALWAYS",
                "fear-1", "OFTEN"));
        save(sheet, answers).then().statusCode(200);
        Response submitted = ana.asks().post(sheet + "/submit");
        submitted
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("helpLines", equalTo("/v1/help-lines"))
                .body("unanswered", contains("together-3"))
                .body("scorerVersion", equalTo(1))
                .body("submittedAt", notNullValue())
                .body("scores.scaleCode", contains("INNER_SAFETY", "RELATIONSHIP_SAFETY"))
                .body("scores.score", contains(2.8f, 0.75f))
                .body("scores.answeredItems", contains(5, 4))
                .body("scores.totalItems", contains(5, 5))
                .body("scores[0].bandCode", nullValue())
                .body("scores[0].noScoreReason", nullValue())
                .body("scores[0].change", nullValue())
                .body("scores.noChangeReason", contains("RELIABILITY_UNKNOWN", "RELIABILITY_UNKNOWN"));

        Response read = ana.asks().get(sheet);
        assertThat(read.asString()).isEqualTo(submitted.asString());
        assertThat(read.header("ETag")).isNotNull();
        ana.asks().get(RESPONSES).then().body("items[0].scores.score", contains(2.8f, 0.75f));
    }

    /** Whatever is answered: that help is offered tells nobody who looks on what was said. */
    @Test
    void whereAnItemAsksAboutDangerHelpComesBeforeAnythingElse() {
        String first = "{\"helpLines\":\"/v1/help-lines\",";
        ana.asks()
                .get("/v1/questionnaires/" + SHIPPED)
                .then()
                .body(startsWith(first))
                .body("items.findAll { it.risk }.linkId", contains("fear-1"));
        for (String answer : List.of("ALMOST_ALWAYS", "NEVER")) {
            String sheet = begin(SHIPPED);
            ana.asks().get(sheet).then().body(startsWith(first));
            save(sheet, Map.of("fear-1", answer)).then().statusCode(200).body(startsWith(first));
            ana.asks().post(sheet + "/submit").then().statusCode(200).body(startsWith(first));
            ana.asks().get(sheet).then().body(startsWith(first));
        }
        ana.asks().get("/v1/help-lines").then().statusCode(200);
    }

    @Test
    void tooManyGapsAreNoScoreAndSaidToBe() {
        String sheet = begin(SHIPPED);
        save(sheet, Map.of("inner-1", "OFTEN", "inner-2", "OFTEN", "inner-4", "OFTEN"));
        ana.asks()
                .post(sheet + "/submit")
                .then()
                .statusCode(200)
                .body("scores.answeredItems", contains(3, 0))
                .body("scores.score", contains(nullValue(), nullValue()))
                .body("scores.noScoreReason", contains("TOO_MANY_MISSING", "TOO_MANY_MISSING"));
    }

    @Test
    void nothingAnsweredIsNothingToSubmit() {
        String sheet = begin(SHIPPED);
        Problem.of(ana.asks().post(sheet + "/submit"), 409, "nothing_answered");
        ana.asks().get(sheet).then().body("state", equalTo("IN_PROGRESS"));
    }

    @Test
    void onceSubmittedItNeverChanges() {
        String sheet = begin(SHIPPED);
        save(sheet, Map.of("inner-1", "OFTEN"));
        ana.asks().post(sheet + "/submit").then().statusCode(200);
        Response before = ana.asks().get(sheet);

        Problem.of(save(sheet, Map.of("inner-1", "NEVER")), 409, "already_submitted");
        Problem.of(save(sheet, Map.of()), 409, "already_submitted");
        Problem.of(ana.asks().post(sheet + "/submit"), 409, "already_submitted");

        Response after = ana.asks().get(sheet);
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @RepeatedTest(5)
    void ofTwoThatSubmitAtOnceOneScores() {
        String sheet = begin("MEASURED");
        save(sheet, Map.of("well-1", "POINTS_40", "well-2", "POINTS_40"));
        List<Integer> statuses =
                AtOnce.times(2, () -> ana.asks().post(sheet + "/submit").statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(Sql.count("select count(*) from questionnaire_score where owner_id = ?", ana.id()))
                .isEqualTo(2);
    }

    /** Whichever comes first: the scores are those of the answers that are kept. */
    @RepeatedTest(5)
    void anAnswerThatComesWithTheSubmittingIsScoredOrRefused() {
        String sheet = begin("MEASURED");
        save(sheet, Map.of("well-1", "POINTS_40", "well-2", "POINTS_40"));
        List<Callable<Integer>> both = List.of(
                () -> ana.asks().post(sheet + "/submit").statusCode(),
                () -> save(sheet, Map.of("well-2", "POINTS_0")).statusCode());
        List<Integer> statuses = AtOnce.run(both);

        assertThat(statuses.get(0)).isEqualTo(200);
        assertThat(statuses.get(1)).isIn(200, 409);
        ana.asks().get(sheet).then().body("scores[0].score", equalTo(statuses.get(1) == 200 ? 20.0f : 40.0f));
    }

    /** The worked example of Jacobson and Truax (1991) over HTTP: from 32.5 to 47.5, RC = 3.16. */
    @Test
    void changeIsMeasuredAgainstTheFirstScore() {
        Response first = submitted("MEASURED", measured(32, 33));
        first.then()
                .body("scores[0].score", equalTo(32.5f))
                .body("scores[0].bandCode", equalTo("IN_DISTRESS"))
                .body("scores[0].change", nullValue())
                .body("scores[0].noChangeReason", equalTo("NO_EARLIER_SCORE"))
                .body("scores[1].noChangeReason", equalTo("NO_SCORE"));
        Response second = submitted("MEASURED", measured(47, 48));
        second.then()
                .body("scores[0].score", equalTo(47.5f))
                .body("scores[0].bandCode", equalTo("IN_DISTRESS"))
                .body("scores[0].change.baselineResponseId", equalTo(first.path("id")))
                .body("scores[0].change.status", equalTo("IMPROVED"))
                .body("scores[0].noChangeReason", nullValue());
        assertThat(second.jsonPath().getDouble("scores[0].change.reliableChangeIndex"))
                .isCloseTo(3.16, within(0.005));
        submitted("MEASURED", measured(52, 53))
                .then()
                .body("scores[0].bandCode", equalTo("AT_EASE"))
                .body("scores[0].change.baselineResponseId", equalTo(first.path("id")))
                .body("scores[0].change.status", equalTo("RECOVERED"));
        submitted("MEASURED", measured(40, 40)).then().body("scores[0].change.status", equalTo("UNCHANGED"));
        submitted("MEASURED", measured(0, 0)).then().body("scores[0].change.status", equalTo("DETERIORATED"));
    }

    @Test
    void eachScaleHasABaselineOfItsOwn() {
        Response first = submitted("MEASURED", measured(40, 40));
        Map<String, Object> burdened = measured(40, 40);
        // 52 and 48 reversed to 52, one open: 104 of two is 156 of three
        burdened.putAll(Map.of("burden-1", "POINTS_52", "burden-3", "POINTS_48"));
        Response second = submitted("MEASURED", burdened);
        second.then()
                .body("scores[0].change.baselineResponseId", equalTo(first.path("id")))
                .body("scores[1].score", equalTo(156.0f))
                .body("scores[1].answeredItems", equalTo(2))
                .body("scores[1].noChangeReason", equalTo("NO_EARLIER_SCORE"));
        // 41, 47 and 53 reversed to 47: 135
        burdened.putAll(Map.of("burden-1", "POINTS_41", "burden-2", "POINTS_47", "burden-3", "POINTS_53"));
        submitted("MEASURED", burdened)
                .then()
                .body("scores[1].score", equalTo(135.0f))
                .body("scores[1].change.baselineResponseId", equalTo(second.path("id")))
                .body("scores[1].change.status", equalTo("RECOVERED"));
    }

    @Test
    void anotherVersionAndAnotherMembersScoresAreNoBaseline() throws SQLException {
        Response first = submitted("TWICE", measured(32, 33));
        submitted("MEASURED", measured(32, 33));
        execute(
                "update questionnaire_response set questionnaire_version = 1 where id = ?",
                UUID.fromString(first.path("id")));
        submitted("TWICE", measured(47, 48)).then().body("scores[0].noChangeReason", equalTo("NO_EARLIER_SCORE"));
        ana.asks().get(RESPONSES + "/" + first.path("id")).then().body("questionnaireVersion", equalTo(1));
        ana = Member.register("Ben");
        submitted("TWICE", measured(47, 48)).then().body("scores[0].noChangeReason", equalTo("NO_EARLIER_SCORE"));
    }

    @Test
    void whatIsSaidOfChangeStaysWhenTheFirstIsDeleted() {
        Response first = submitted("MEASURED", measured(32, 33));
        Response second = submitted("MEASURED", measured(47, 48));
        ana.asks().delete(RESPONSES + "/" + first.path("id")).then().statusCode(204);

        assertThat(ana.asks().get(RESPONSES + "/" + second.path("id")).asString())
                .isEqualTo(second.asString());
        submitted("MEASURED", measured(47, 48))
                .then()
                .body("scores[0].change.baselineResponseId", equalTo(second.path("id")));
    }

    @Test
    void isDeletedWithItsScores() {
        String sheet = RESPONSES + "/" + Json.text(submitted("MEASURED", measured(40, 40)), "id");
        ana.asks().delete(sheet).then().statusCode(204);
        Problem.of(ana.asks().get(sheet), 404, "not_found");
        Problem.of(ana.asks().delete(sheet), 404, "not_found");
        assertThat(Sql.count("select count(*) from questionnaire_score where owner_id = ?", ana.id()))
                .isZero();
        String begun = begin(SHIPPED);
        ana.asks().delete(begun).then().statusCode(204);
        Problem.of(save(begun, Map.of("inner-1", "OFTEN")), 404, "not_found");
        Problem.of(ana.asks().post(begun + "/submit"), 404, "not_found");
    }

    @Test
    void listsTheNewestFirstAndByQuestionnaire() {
        List<String> all = new ArrayList<>();
        for (String code : List.of(SHIPPED, "MEASURED", SHIPPED)) {
            all.add(0, begin(code).substring(RESPONSES.length() + 1));
        }
        submitted("MEASURED", measured(40, 40));
        Response firstPage = ana.asks().queryParam("limit", 2).get(RESPONSES);
        firstPage.then().body("items", hasSize(2)).body("items[0].scores", hasSize(2));
        ana.asks()
                .queryParam("limit", 2)
                .queryParam("cursor", firstPage.<String>path("nextCursor"))
                .get(RESPONSES)
                .then()
                .body("items.id", contains(all.get(1), all.get(2)))
                .body("nextCursor", nullValue());
        ana.asks().queryParam("code", SHIPPED).get(RESPONSES).then().body("items.id", contains(all.get(0), all.get(2)));
        ana.asks().queryParam("code", "NONE").get(RESPONSES).then().body("items", hasSize(0));
        Problem.naming("code", ana.asks().queryParam("code", "no code").get(RESPONSES));
        Problem.naming(
                "cursor",
                ana.asks()
                        .queryParam("code", SHIPPED)
                        .queryParam("cursor", firstPage.<String>path("nextCursor"))
                        .get(RESPONSES));
    }

    @Test
    void aRetryWithTheSameKeyScoresOnce() {
        String sheet = begin(SHIPPED);
        save(sheet, Map.of("inner-1", "OFTEN"));
        String key = UUID.randomUUID().toString();
        Response first = ana.asks().header("Idempotency-Key", key).post(sheet + "/submit");
        Response second = ana.asks().header("Idempotency-Key", key).post(sheet + "/submit");
        second.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    private static Map<String, Object> measured(int one, int other) {
        return new HashMap<>(Map.of("well-1", "POINTS_" + one, "well-2", "POINTS_" + other));
    }

    private Response submitted(String code, Map<String, Object> answers) {
        String sheet = begin(code);
        save(sheet, answers).then().statusCode(200);
        Response submitted = ana.asks().post(sheet + "/submit");
        submitted.then().statusCode(200);
        return submitted;
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

    private Response save(String sheet, Map<String, ?> answers) {
        return ana.patches()
                .header("If-Match", "*")
                .body(Map.of("answers", answers))
                .patch(sheet);
    }

    private void execute(String sql, Object parameter) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
