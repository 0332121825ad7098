package app.haven.http;

import static app.haven.http.Fields.NO_BOOLEAN;
import static app.haven.http.Fields.NO_CODE;
import static app.haven.http.Fields.NO_DATE;
import static app.haven.http.Fields.NO_OBJECT;
import static app.haven.http.Fields.NO_RATING;
import static app.haven.http.Fields.NO_TEXT;
import static app.haven.http.Fields.NO_TIME;
import static app.haven.http.Fields.NO_UUID;
import static app.haven.http.Fields.NO_WHOLE_NUMBER;
import static app.haven.http.Fields.NO_ZONE;
import static app.haven.http.Fields.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Every member of every kind of wrongness is refused by name; nothing is rounded, guessed or stored. */
@QuarkusTest
class FieldValidationTest {

    @Test
    void logPracticeRequest() {
        Member ana = Member.register("Ana");
        RawJson good = RawJson.of(Member.practice(LocalDate.now(java.time.ZoneId.of(Member.ZONE))));
        Fields fields = new Fields();
        fields.required("practiceId", NO_UUID);
        fields.required("localDate", NO_DATE);
        fields.required("timeZone", NO_TEXT, NO_ZONE);
        fields.required("minutes", NO_WHOLE_NUMBER, List.of("0", "-1", "1441", "2147483647"));
        fields.required("context", NO_CODE);
        fields.optional("calmBefore", NO_WHOLE_NUMBER, List.of("0", "-1", "6"));
        fields.optional("calmAfter", NO_WHOLE_NUMBER, List.of("0", "-1", "6"));
        fields.optional("note", NO_TEXT, List.of(text(10_001)));
        fields.optional("together", NO_BOOLEAN);

        fields.eachOn(
                good,
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).post("/v1/practice-logs")));
        ana.asks().get("/v1/practice-logs").then().body("items", hasSize(0));

        String log = Json.id(ana.asks()
                .body(good.toString())
                .post("/v1/practice-logs")
                .then()
                .statusCode(201));
        String before = ana.asks().get("/v1/practice-logs/" + log).asString();
        fields.eachAlone((pointer, body) -> Problem.naming(
                pointer, ana.patches().header("If-Match", "*").body(body).patch("/v1/practice-logs/" + log)));
        ana.asks().get("/v1/practice-logs/" + log).then().body(equalTo(before));
    }

    @Test
    void customPracticeRequest() {
        Member ana = Member.register("Ana");
        RawJson good = RawJson.of(Map.of("name", "Walk"));
        Fields fields = new Fields();
        fields.required("name", NO_TEXT, List.of("\"\"", "\" \"", text(81)));
        fields.optional("description", NO_TEXT, List.of(text(2_001)));
        fields.optional("minutes", NO_WHOLE_NUMBER, List.of("0", "-1", "1441"));
        fields.optional("archived", NO_BOOLEAN);

        fields.eachOn(
                good,
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).post("/v1/practices")));
        ana.asks().get("/v1/practices").then().body("own", hasSize(0));
    }

    @Test
    void checkInRequest() {
        Fields fields = new Fields();
        fields.required("localDate", NO_DATE);
        fields.required("timeZone", NO_TEXT, NO_ZONE);
        fields.required("innerSafety", NO_WHOLE_NUMBER, NO_RATING);
        fields.optional("relationshipSafety", NO_WHOLE_NUMBER, NO_RATING);
        fields.optional("toSelf", NO_OBJECT);
        fields.optional("toPartner", NO_OBJECT);
        fields.optional("note", NO_TEXT, List.of(text(10_001)));

        isRefusedAsWholeAndAsPatch(
                "/v1/check-ins", Map.of("localDate", "2026-03-01", "timeZone", Member.ZONE, "innerSafety", 3), fields);
    }

    @Test
    void capacityRatingRequest() {
        Fields fields = new Fields();
        fields.required("capacity", NO_CODE);
        fields.required("rating", NO_WHOLE_NUMBER, NO_RATING);
        fields.required("localDate", NO_DATE);
        fields.required("timeZone", NO_TEXT, NO_ZONE);
        fields.optional("note", NO_TEXT, List.of(text(10_001)));

        isRefusedAsWholeAndAsPatch(
                "/v1/capacity-ratings",
                Map.of(
                        "capacity",
                        "STAYING_OPEN_HEARTED",
                        "rating",
                        3,
                        "localDate",
                        "2026-03-01",
                        "timeZone",
                        Member.ZONE),
                fields);
    }

    @Test
    void capacityGoalRequest() {
        Fields fields = new Fields();
        fields.required("capacity", NO_CODE);
        fields.required("targetRating", NO_WHOLE_NUMBER, NO_RATING);
        fields.optional("targetDate", NO_DATE);
        fields.optional("timeZone", NO_TEXT, NO_ZONE);
        fields.optional("status", NO_CODE);
        fields.optional("note", NO_TEXT, List.of(text(10_001)));

        isRefusedAsWholeAndAsPatch(
                "/v1/capacity-goals", Map.of("capacity", "STAYING_OPEN_HEARTED", "targetRating", 4), fields);
    }

    @Test
    void commitmentRequest() {
        Fields fields = new Fields();
        fields.required("words", NO_TEXT, List.of("\"\"", "\" \"", "\"\\n\\t\"", text(2_001)));
        fields.optional("dueDate", NO_DATE);
        fields.optional("timeZone", NO_TEXT, NO_ZONE);
        fields.optional("status", NO_CODE);

        isRefusedAsWholeAndAsPatch("/v1/commitments", Map.of("words", "For my part I will listen."), fields);
    }

    @Test
    void daySignalRequest() {
        Member ana = Member.register("Ana");
        ana.pairWith(Member.register("Ben"));
        RawJson good = RawJson.of(Map.of("code", "TENDER", "timeZone", Member.ZONE));
        Fields fields = new Fields();
        fields.required("code", NO_CODE);
        fields.required("timeZone", NO_TEXT, NO_ZONE);
        fields.optional("note", NO_TEXT, List.of(text(281)));
        fields.optional("expiresAt", NO_TIME);

        fields.eachOn(
                good,
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).put("/v1/day-signal")));
        ana.asks().get("/v1/day-signal").then().statusCode(404);
        ana.asks().body(good.toString()).put("/v1/day-signal").then().statusCode(200);
    }

    /** And nothing of it is stored. */
    private static void isRefusedAsWholeAndAsPatch(String collection, Map<String, Object> members, Fields fields) {
        Member ana = Member.register("Ana");
        RawJson good = RawJson.of(members);
        fields.eachOn(
                good,
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).post(collection)));
        ana.asks().get(collection).then().body("items", hasSize(0));

        String thing = ana.asks()
                .body(good.toString())
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String before = ana.asks().get(thing).asString();
        fields.eachAlone((pointer, body) -> Problem.naming(
                pointer, ana.patches().header("If-Match", "*").body(body).patch(thing)));
        ana.asks().get(thing).then().body(equalTo(before));
    }

    @Test
    void planPracticeRequest() {
        Member ana = Member.register("Ana");
        RawJson good = RawJson.of(Map.of(
                "practiceId",
                Member.builtInPractice(),
                "weekdays",
                List.of("MO"),
                "localTime",
                "07:30",
                "timeZone",
                Member.ZONE,
                "startDate",
                "2026-03-02",
                "minutes",
                12));
        Fields fields = new Fields();
        fields.required("practiceId", NO_UUID);
        fields.required("weekdays", List.of("\"MO\"", "3", "true", "{}", "[]", "[\"MO\",\"MO\"]"));
        fields.required(
                "localTime",
                NO_TEXT,
                List.of("\"\"", "\"24:00\"", "\"7:30\"", "\"07:60\"", "\"07:30:00\"", "\"07:30Z\"", "\"07:30\\n\""));
        fields.required("timeZone", NO_TEXT, NO_ZONE);
        fields.required("startDate", NO_DATE);
        fields.optional("endDate", NO_DATE);
        fields.required("minutes", NO_WHOLE_NUMBER, List.of("0", "-1", "1441", "2147483647"));

        fields.eachOn(
                good,
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).post("/v1/practice-plans")));
        ana.asks().get("/v1/practice-plans").then().body("items", hasSize(0));

        String plan = Json.id(ana.asks()
                .body(good.toString())
                .post("/v1/practice-plans")
                .then()
                .statusCode(201));
        String before = ana.asks().get("/v1/practice-plans/" + plan).asString();
        fields.eachAlone((pointer, body) -> Problem.naming(
                pointer, ana.patches().header("If-Match", "*").body(body).patch("/v1/practice-plans/" + plan)));
        ana.asks().get("/v1/practice-plans/" + plan).then().body(equalTo(before));
    }

    @Test
    void guidedSessionRequests() {
        Member ana = Member.register("Ana");
        String process = ana.asks().get("/v1/guided-processes").path("items[0].id");
        Fields start = new Fields();
        start.required("processId", NO_UUID);
        start.eachOn(
                RawJson.of(Map.of("processId", process)),
                (pointer, body) -> Problem.naming(pointer, ana.asks().body(body).post("/v1/guided-sessions")));
        ana.asks().get("/v1/guided-sessions").then().body("items", hasSize(0));

        String session = Json.text(ana.asks().body(Map.of("processId", process)).post("/v1/guided-sessions"), "id");
        Fields answer = new Fields();
        answer.required("text", NO_TEXT, List.of("\"\"", "\" \"", "\"\\n\\t\"", text(10_001)));
        answer.eachOn(
                RawJson.of(Map.of("text", "words")),
                (pointer, body) -> Problem.naming(
                        pointer,
                        ana.asks()
                                .header("If-Match", "*")
                                .body(body)
                                .put("/v1/guided-sessions/" + session + "/answers/1")));
        ana.asks().get("/v1/guided-sessions/" + session).then().body("answers", hasSize(0));

        Fields end = new Fields();
        end.required("localDate", NO_DATE);
        end.required("timeZone", NO_TEXT, NO_ZONE);
        end.required("minutes", NO_WHOLE_NUMBER, List.of("0", "-1", "1441", "2147483647"));
        end.required("context", NO_CODE);
        end.optional("calmBefore", NO_WHOLE_NUMBER, List.of("0", "-1", "6"));
        end.optional("calmAfter", NO_WHOLE_NUMBER, List.of("0", "-1", "6"));
        end.optional("note", NO_TEXT, List.of(text(10_001)));
        end.optional("practiceId", List.of("null", "\"" + Member.builtInPractice() + "\""));
        end.eachOn(
                RawJson.of(Map.of(
                        "localDate", "2026-03-01", "timeZone", Member.ZONE, "minutes", 30, "context", "PEACEFUL")),
                (pointer, body) -> Problem.naming(
                        pointer, ana.asks().body(body).post("/v1/guided-sessions/" + session + "/finish")));
        ana.asks().get("/v1/practice-logs").then().body("items", hasSize(0));
    }

    @Test
    void registerRequest() {
        String email = "nobody-" + UUID.randomUUID() + "@example.org";
        RawJson good = RawJson.of(Member.registration("Ana", email, Member.PASSWORD));
        Fields fields = new Fields();
        fields.required(
                "email",
                NO_TEXT,
                List.of(
                        "\"\"",
                        "\" \"",
                        "\"ana\"",
                        "\"@example.org\"",
                        "\"ana@\"",
                        "\"a b@example.org\"",
                        "\"" + "a".repeat(250) + "@b.org\""));
        fields.required("password", NO_TEXT, List.of("\"\"", text(513)));
        fields.required("displayName", NO_TEXT, List.of("\"\"", "\" \"", text(81)));
        fields.required("timeZone", NO_TEXT, NO_ZONE);
        fields.required(
                "locale",
                NO_TEXT,
                List.of(
                        "\"\"",
                        "\"e\"",
                        "\"EN\"",
                        "\"en_US\"",
                        "\"en-\"",
                        "\"en-US-" + "abcdefgh-".repeat(4) + "x1\""));
        fields.required("adult", NO_BOOLEAN, List.of("false"));
        fields.optional("device", NO_TEXT, List.of(text(81)));
        long accounts = Sql.count("select count(*) from user_account");

        fields.eachOn(
                good,
                (pointer, body) ->
                        Problem.naming(pointer, Member.anonymous().body(body).post("/v1/auth/register")));

        Assertions.assertThat(Sql.count("select count(*) from user_account")).isEqualTo(accounts);
        Member.anonymous()
                .body(good.toString())
                .post("/v1/auth/register")
                .then()
                .statusCode(201);
    }

    @Test
    void everyWrongMemberIsNamedAtOnce() {
        Member.register("Ana")
                .asks()
                .body(Map.of("minutes", 0, "calmBefore", 9))
                .post("/v1/practice-logs")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/calmBefore", "/context", "/localDate", "/minutes", "/practiceId", "/timeZone")));
    }

    @Test
    void theLargestAndSmallestAreAccepted() {
        Member ana = Member.register("Ana");
        RawJson good = RawJson.of(Member.practice(LocalDate.now(java.time.ZoneId.of(Member.ZONE))));
        for (String minutes : List.of("1", "1440")) {
            ana.asks()
                    .body(good.with("minutes", minutes)
                            .with("calmBefore", "1")
                            .with("calmAfter", "5")
                            .with("note", text(10_000))
                            .toString())
                    .post("/v1/practice-logs")
                    .then()
                    .statusCode(201)
                    .body("minutes", equalTo(Integer.valueOf(minutes)))
                    .body("note.length()", equalTo(10_000));
        }
    }
}
