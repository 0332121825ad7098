package app.haven.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TriggerLogTest {

    @Inject
    TestClock clock;

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void isReadAsItWasLogged() {
        Map<String, Object> trigger = Member.trigger();
        trigger.put("leftMyself", true);
        trigger.put("note", "My chest went tight when the door closed.");
        Response logged = ana.asks().body(trigger).post("/v1/trigger-logs");

        logged.then()
                .statusCode(201)
                .header("Location", "/v1/trigger-logs/" + logged.path("id"))
                .header("ETag", notNullValue())
                .body("state", equalTo("OPEN"))
                .body("localDate", equalTo("2025-06-01"))
                .body("returnedAt", nullValue())
                .body("closedAt", nullValue())
                .body("minutesToOpenness", nullValue());
        trigger.forEach((name, value) -> assertThat(logged.<Object>path(name)).isEqualTo(value));
        Response read = ana.asks().get(logged.header("Location"));
        assertThat(read.asString()).isEqualTo(logged.asString());
        assertThat(read.header("ETag")).isEqualTo(logged.header("ETag"));
        assertThat(ana.asks().get("/v1/trigger-logs").<Object>path("items[0]")).isEqualTo(read.path(""));
    }

    @Test
    void needsNoReactionAndNothingElseThatIsOptional() {
        Map<String, Object> trigger = Member.trigger();
        trigger.remove("reactions");
        ana.asks()
                .body(trigger)
                .post("/v1/trigger-logs")
                .then()
                .statusCode(201)
                .body("reactions", hasSize(0))
                .body("leftMyself", equalTo(false))
                .body("note", nullValue());
    }

    @Test
    void fearsAndReactionsAreSetsInTheOrderOfTheVocabulary() {
        Map<String, Object> trigger = Member.trigger();
        trigger.put("fears", List.of("LOSING_THE_OTHER", "LOSING_MYSELF", "ABANDONMENT", "DOMINATION", "REJECTION"));
        trigger.put("reactions", List.of("OTHER", "ATTACKING", "ANGER"));
        String log = ana.logsTrigger(trigger);

        ana.asks()
                .get("/v1/trigger-logs/" + log)
                .then()
                .body(
                        "fears",
                        equalTo(List.of("REJECTION", "DOMINATION", "ABANDONMENT", "LOSING_MYSELF", "LOSING_THE_OTHER")))
                .body("reactions", equalTo(List.of("ANGER", "ATTACKING", "OTHER")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    occurredAt | null                           | /occurredAt
                    occurredAt | "2025-06-01"                   | /occurredAt
                    occurredAt | "2025-02-30T10:00:00Z"         | /occurredAt
                    occurredAt | 1748803200                     | /occurredAt
                    timeZone   | null                           | /timeZone
                    timeZone   | "Mars/Olympus"                 | /timeZone
                    timeZone   | "+02:00"                       | /timeZone
                    fears      | null                           | /fears
                    fears      | []                             | /fears
                    fears      | "REJECTION"                    | /fears
                    fears      | ["REJECTION", "REJECTION"]     | /fears
                    fears      | [null]                         | /fears/0
                    fears      | ["REJECTION", "rejection"]     | /fears/1
                    fears      | [0]                            | /fears/0
                    reactions  | {}                             | /reactions
                    reactions  | ["ANGER", "OTHER", "ANGER"]    | /reactions
                    reactions  | [null]                         | /reactions/0
                    reactions  | ["SHOUTING"]                   | /reactions/0
                    intensity  | null                           | /intensity
                    intensity  | 0                              | /intensity
                    intensity  | 6                              | /intensity
                    intensity  | 2.5                            | /intensity
                    context    | null                           | /context
                    context    | "conflict"                     | /context
                    leftMyself | "true"                         | /leftMyself
                    leftMyself | 1                              | /leftMyself
                    note       | 3                              | /note
                    """)
    void whatIsWrongIsNamed(String member, String value, String pointer) {
        String log = ana.logsTrigger(Member.trigger());
        String before = ana.asks().get("/v1/trigger-logs/" + log).asString();
        String patch = "{\"" + member + "\":" + value + "}";

        JsonObject wrong = new JsonObject(Member.trigger()).mergeIn(new JsonObject(patch));
        Problem.naming(pointer, ana.asks().body(wrong.encode()).post("/v1/trigger-logs"));
        Problem.naming(pointer, change(log, patch));

        assertThat(ana.asks().get("/v1/trigger-logs/" + log).asString()).isEqualTo(before);
        ana.asks().get("/v1/trigger-logs").then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"occurredAt", "timeZone", "fears", "intensity", "context"})
    void whatIsMissingIsNamed(String member) {
        Map<String, Object> trigger = Member.trigger();
        trigger.remove(member);
        Problem.naming("/" + member, ana.asks().body(trigger).post("/v1/trigger-logs"));
    }

    @Test
    void aNoteHasItsLimit() {
        Map<String, Object> trigger = Member.trigger();
        trigger.put("note", "x".repeat(10_000));
        ana.logsTrigger(trigger);
        trigger.put("note", "x".repeat(10_001));
        Problem.naming("/note", ana.asks().body(trigger).post("/v1/trigger-logs"));
    }

    /** First person only. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "partnerReaction",
                "partnerId",
                "id",
                "ownerId",
                "localDate",
                "localHour",
                "state",
                "returnedAt",
                "openness",
                "closedAt",
                "createdAt",
                "minutesToOpenness",
                "version"
            })
    void whatIsNotTheMembersToSetIsRefused(String member) {
        Map<String, Object> trigger = Member.trigger();
        trigger.put(member, "x");
        Problem.naming("/" + member, ana.asks().body(trigger).post("/v1/trigger-logs"));
        String log = ana.logsTrigger(Member.trigger());
        Problem.naming("/" + member, change(log, Map.of(member, "x")));
    }

    @Test
    void whatHasNotHappenedYetIsRefused() {
        Map<String, Object> trigger = Member.trigger();
        trigger.put("occurredAt", clock.instant().plusSeconds(60).toString());
        Problem.naming("/occurredAt", ana.asks().body(trigger).post("/v1/trigger-logs"));
        String log = ana.logsTrigger(Member.trigger());
        Problem.naming("/occurredAt", change(log, Map.of("occurredAt", trigger.get("occurredAt"))));
        trigger.put("occurredAt", clock.instant().toString());
        ana.logsTrigger(trigger);
    }

    @Test
    void theListIsRestrictedByDateFearContextAndState() {
        String first = logs("2025-06-03T10:00:00Z", List.of("REJECTION"), "CONFLICT");
        String second = logs("2025-06-02T10:00:00Z", List.of("REJECTION", "LOSING_MYSELF"), "TRIGGERED");
        String third = logs("2025-06-01T22:30:00Z", List.of("DOMINATION"), "CONFLICT");
        String fourth = logs("2025-06-01T10:00:00Z", List.of("LOSING_MYSELF"), "PEACEFUL");
        ana.asks().post("/v1/trigger-logs/" + second + "/close").then().statusCode(200);
        returns(third, "2025-06-01T23:00:00Z");

        lists("", first, second, third, fourth);
        lists("from=2025-06-03", first);
        // Late in the evening by the clock of Greenwich, and the next day where the member was.
        lists("from=2025-06-02&to=2025-06-02", second, third);
        lists("to=2025-06-01", fourth);
        lists("fear=REJECTION", first, second);
        lists("fear=LOSING_MYSELF", second, fourth);
        lists("fear=ABANDONMENT");
        lists("context=CONFLICT", first, third);
        lists("state=OPEN", first, fourth);
        lists("state=NOT_RETURNED", second);
        lists("state=RETURNED", third);
        lists("state=OPEN&fear=LOSING_MYSELF&context=PEACEFUL&from=2025-06-01&to=2025-06-01", fourth);
        lists("state=RETURNED&fear=LOSING_MYSELF");
    }

    @Test
    void theLastTriggerIsListedFirstOnEveryPageWhateverTheOrderOfLogging() {
        List<String> logs = new ArrayList<>();
        logs.add(logs("2025-06-01T10:00:00Z", List.of("REJECTION"), "CONFLICT"));
        logs.add(logs("2025-06-01T10:00:00Z", List.of("REJECTION"), "CONFLICT"));
        logs.add(logs("2025-06-01T10:00:00.000001Z", List.of("REJECTION"), "CONFLICT"));
        String oldest = logs("2024-06-01T10:00:00Z", List.of("REJECTION"), "CONFLICT");

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = ana.asks()
                    .queryParam("limit", 1)
                    .queryParam("from", "2024-01-01")
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/trigger-logs");
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(seen).containsExactly(logs.get(2), logs.get(1), logs.get(0), oldest);
    }

    @ParameterizedTest
    @CsvSource({
        "from, someday",
        "to, 2025-02-30",
        "fear, rejection",
        "fear, ANGER",
        "context, NONE",
        "state, CLOSED",
        "state, open"
    })
    void anUnreadableRestrictionIsRefused(String parameter, String value) {
        Problem.naming(parameter, ana.asks().queryParam(parameter, value).get("/v1/trigger-logs"));
    }

    @Test
    void changesMemberByMember() {
        Map<String, Object> trigger = Member.trigger();
        trigger.put("leftMyself", true);
        trigger.put("note", "a note");
        String log = ana.logsTrigger(trigger);

        change(log, Map.of("intensity", 2, "fears", List.of("LOSING_MYSELF", "DOMINATION")))
                .then()
                .statusCode(200)
                .body("intensity", equalTo(2))
                .body("fears", equalTo(List.of("DOMINATION", "LOSING_MYSELF")))
                .body("reactions", equalTo(List.of("WITHDRAWING")))
                .body("leftMyself", equalTo(true))
                .body("note", equalTo("a note"));
        change(log, "{\"note\":null,\"reactions\":null,\"leftMyself\":null}")
                .then()
                .statusCode(200)
                .body("note", nullValue())
                .body("reactions", hasSize(0))
                .body("leftMyself", equalTo(false));
        assertThat(change(log, "{}").header("ETag"))
                .isEqualTo(ana.asks().get("/v1/trigger-logs/" + log).header("ETag"));
    }

    @Test
    void isChangedOnlyAsItWasRead() {
        String log = ana.logsTrigger(Member.trigger());
        String etag = ana.asks().get("/v1/trigger-logs/" + log).header("ETag");
        change(log, Map.of("intensity", 1)).then().statusCode(200);

        Problem.of(
                ana.patches()
                        .header("If-Match", etag)
                        .body(Map.of("intensity", 2))
                        .patch("/v1/trigger-logs/" + log),
                412,
                "precondition_failed");
        Problem.of(
                ana.patches().body(Map.of("intensity", 2)).patch("/v1/trigger-logs/" + log),
                428,
                "precondition_required");
    }

    @Test
    void isGoneOnceDeleted() {
        String log = ana.logsTrigger(Member.trigger());
        ana.asks().delete("/v1/trigger-logs/" + log).then().statusCode(204);
        Problem.of(ana.asks().get("/v1/trigger-logs/" + log), 404, "not_found");
        Problem.of(ana.asks().delete("/v1/trigger-logs/" + log), 404, "not_found");
        Problem.of(change(log, Map.of("intensity", 1)), 404, "not_found");
        lists("");
    }

    @Test
    void anotherMembersLogIsNotThere() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String log = ana.logsTrigger(Member.trigger());
        for (Member other : List.of(ben, Member.register("Xenia"))) {
            Response hers = other.asks().get("/v1/trigger-logs/" + log);
            Response nobodys = other.asks().get("/v1/trigger-logs/" + UUID.randomUUID());
            Problem.of(hers, 404, "not_found");
            assertThat(withoutInstance(hers)).isEqualTo(withoutInstance(nobodys));
            other.asks().get("/v1/trigger-logs").then().body("items", hasSize(0));
            other.asks().delete("/v1/trigger-logs/" + log).then().statusCode(404);
        }
        ana.asks().get("/v1/trigger-logs/" + log).then().statusCode(200);
    }

    private String logs(String occurredAt, List<String> fears, String context) {
        Map<String, Object> trigger = Member.trigger();
        trigger.put("occurredAt", occurredAt);
        trigger.put("fears", fears);
        trigger.put("context", context);
        return ana.logsTrigger(trigger);
    }

    private void returns(String log, String returnedAt) {
        ana.asks()
                .body(Map.of("returnedAt", returnedAt, "openness", 4))
                .post("/v1/trigger-logs/" + log + "/return")
                .then()
                .statusCode(200);
    }

    private void lists(String restriction, String... logs) {
        assertThat(ana.asks()
                        .get("/v1/trigger-logs" + (restriction.isEmpty() ? "" : "?" + restriction))
                        .<List<String>>path("items.id"))
                .as(restriction)
                .containsExactly(logs);
    }

    private Response change(String log, Object patch) {
        return ana.patches().header("If-Match", "*").body(patch).patch("/v1/trigger-logs/" + log);
    }

    private static String withoutInstance(Response answer) {
        return answer.asString().replaceAll("urn:haven:request:[0-9a-f]+", "");
    }
}
