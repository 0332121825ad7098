package app.haven.http;

import static app.haven.http.Fields.NO_CODE;
import static app.haven.http.Fields.NO_DATE;
import static app.haven.http.Fields.NO_OBJECT;
import static app.haven.http.Fields.NO_TEXT;
import static app.haven.http.Fields.NO_TIME;
import static app.haven.http.Fields.NO_WHOLE_NUMBER;
import static app.haven.http.Fields.NO_ZONE;
import static app.haven.http.Fields.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.SomeCourse;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** As {@link FieldValidationTest}, of what two people share and learn. */
@QuarkusTest
class SharedFieldValidationTest {

    @Test
    void writeReflectionRequest() {
        Member ana = Member.register("Ana");
        RawJson good = RawJson.of(Map.of("kind", "JOY", "body", "words"));
        Fields fields = new Fields();
        fields.required("kind", NO_CODE);
        fields.required("body", NO_TEXT, List.of("\"\"", "\" \"", "\"\\n\\t\"", text(10_001)));
        fields.optional("occurredAt", NO_TIME);

        fields.eachOn(
                good,
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).post("/v1/reflections")));
        ana.asks().get("/v1/reflections").then().body("items", hasSize(0));

        String reflection = ana.writes("words");
        fields.eachAlone((pointer, body) -> Problem.naming(
                pointer, ana.patches().header("If-Match", "*").body(body).patch("/v1/reflections/" + reflection)));
        ana.asks().get("/v1/reflections/" + reflection).then().body("body", equalTo("words"));
    }

    @Test
    void writeReplyRequest() {
        Member ana = Member.register("Ana");
        ana.pairWith(Member.register("Ben"));
        String replies = "/v1/reflections/" + ana.writesAndShares("words") + "/replies";
        RawJson good = RawJson.of(Map.of("body", "words"));
        Fields fields = new Fields();
        fields.required("body", NO_TEXT, List.of("\"\"", "\" \"", "\"\\n\\t\"", text(10_001)));

        fields.eachOn(
                good,
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).post(replies)));
        ana.asks().get(replies).then().body("items", hasSize(0));

        String reply = Json.text(ana.asks().body(good.toString()).post(replies), "id");
        fields.eachAlone((pointer, body) -> Problem.naming(
                pointer, ana.patches().header("If-Match", "*").body(body).patch("/v1/replies/" + reply)));
        ana.asks().get("/v1/replies/" + reply).then().body("body", equalTo("words"));
    }

    @Test
    void promptRequests() {
        Member ana = Member.register("Ana");
        ana.pairWith(Member.register("Ben"));
        String prompts = "/v1/couples/current/prompts";
        Fields written = new Fields();
        written.required("text", NO_TEXT, List.of("\"\"", "\" \"", "\"\\n\\t\"", text(1_001)));
        written.optional("promptCode", NO_TEXT, List.of("\"\"", "\"SHOULDERS_DROP\"", text(81)));
        written.eachOn(
                RawJson.of(Map.of("text", "words")),
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).post(prompts)));
        Fields chosen = new Fields();
        chosen.optional("promptCode", NO_TEXT, List.of("\"\"", "\"NONE\"", "\"shoulders_drop\"", text(81)));
        chosen.eachOn(
                RawJson.of(Map.of("promptCode", "SHOULDERS_DROP")),
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).post(prompts)));
        ana.asks().get(prompts).then().body("items", hasSize(0));

        String answers = prompts + "/" + ana.asks().get(prompts + "/today").path("id") + "/answers";
        Fields answer = new Fields();
        answer.required("body", NO_TEXT, List.of("\"\"", "\" \"", "\"\\n\\t\"", text(10_001)));
        answer.eachOn(
                RawJson.of(Map.of("body", "words")),
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).post(answers)));
        ana.asks().get("/v1/prompt-answers").then().body("items", hasSize(0));
        String given = ana.asks()
                .body(Map.of("body", "x".repeat(10_000)))
                .post(answers)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        answer.eachAlone((pointer, body) -> Problem.naming(
                pointer, ana.patches().header("If-Match", "*").body(body).patch(given)));
    }

    @Test
    void coupleTimeZoneRequest() {
        Member ana = Member.register("Ana");
        ana.pairWith(Member.register("Ben"));
        Fields fields = new Fields();
        fields.required("timeZone", NO_TEXT, NO_ZONE);

        fields.eachOn(
                RawJson.of(Map.of("timeZone", "UTC")),
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).put("/v1/couples/current/time-zone")));
        ana.asks().get("/v1/couples/current").then().body("timeZone", equalTo(Member.ZONE));
    }

    @Test
    void enrolRequest() {
        Member ana = Member.register("Ana");
        Fields fields = new Fields();
        fields.required(
                "courseCode",
                NO_TEXT,
                List.of("\"\"", "\"X\"", "\"no code\"", "\"XX\\n\"", "\"X\\u0000\"", "\"" + "X".repeat(41) + "\""));
        fields.optional("courseVersion", List.of("1"));

        fields.eachOn(
                RawJson.of(Map.of("courseCode", SomeCourse.SHIPPED)),
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).post("/v1/course-enrolments")));
        ana.asks().get("/v1/course-enrolments").then().body("items", hasSize(0));
    }

    /** What is wrong within texts and lessons is tested where courses are published. */
    @Test
    void courseDocument() {
        Member olga = Member.operator("Olga");
        String code = SomeCourse.newCode();
        Fields fields = new Fields();
        fields.required("code", NO_TEXT, List.of("\"\"", "\"X\"", "\"no code\"", "\"" + "X".repeat(41) + "\""));
        fields.required("version", NO_WHOLE_NUMBER, List.of("0", "-1", "1000001", "2147483647"));
        fields.required("texts", NO_OBJECT);
        fields.required("lessons", List.of("3", "true", "\"\"", "{}", "[]"));

        fields.eachOn(
                RawJson.of(SomeCourse.document(code, 1, "FIRST")),
                (pointer, body) ->
                        Problem.naming(pointer, olga.asks().body(body).post("/v1/courses")));
        Assertions.assertThat(Sql.count("select count(*) from course_version where code = ?", code))
                .isZero();
    }

    @Test
    void questionnaireRequests() {
        Member ana = Member.register("Ana");
        String responses = "/v1/questionnaire-responses";
        Fields begun = new Fields();
        begun.required(
                "questionnaireCode",
                NO_TEXT,
                List.of("\"\"", "\"X\"", "\"no code\"", "\"UNKNOWN\"", "\"" + "X".repeat(41) + "\""));
        begun.optional("questionnaireVersion", List.of("1"));
        begun.eachOn(
                RawJson.of(Map.of("questionnaireCode", "EMOTIONAL_SAFETY")),
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).post(responses)));
        ana.asks().get(responses).then().body("items", hasSize(0));

        String response = ana.asks()
                .body(Map.of("questionnaireCode", "EMOTIONAL_SAFETY"))
                .post(responses)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String before = ana.asks().get(response).asString();
        Fields answers = new Fields();
        answers.optional("answers", NO_OBJECT);
        answers.optional("state", List.of("\"SUBMITTED\""));
        answers.optional("scores", List.of("[]"));
        answers.eachAlone((pointer, body) -> Problem.naming(
                pointer, ana.patches().header("If-Match", "*").body(body).patch(response)));
        for (String wrong : NO_CODE) {
            Problem.naming(
                    "/answers/inner-1",
                    ana.patches()
                            .header("If-Match", "*")
                            .body("{\"answers\":{\"inner-1\":" + wrong + "}}")
                            .patch(response));
        }
        ana.asks().get(response).then().body(equalTo(before));
    }

    @Test
    void questionnaireSchedules() {
        Member ana = Member.register("Ana");
        String schedules = "/v1/questionnaire-schedules";
        Fields fields = new Fields();
        fields.required(
                "questionnaireCode",
                NO_TEXT,
                List.of("\"\"", "\"X\"", "\"no code\"", "\"UNKNOWN\"", "\"" + "X".repeat(41) + "\""));
        fields.required("everyWeeks", NO_WHOLE_NUMBER, List.of("0", "-1", "53", "2147483647"));
        fields.required("firstDate", NO_DATE);
        fields.required("timeZone", NO_TEXT, NO_ZONE);
        fields.optional("dueSince", List.of("\"2026-03-01\""));
        fields.eachOn(
                RawJson.of(Map.of(
                        "questionnaireCode",
                        "EMOTIONAL_SAFETY",
                        "everyWeeks",
                        2,
                        "firstDate",
                        "2026-03-01",
                        "timeZone",
                        Member.ZONE)),
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).post(schedules)));
        ana.asks().get(schedules).then().body("items", hasSize(0));
    }
}
