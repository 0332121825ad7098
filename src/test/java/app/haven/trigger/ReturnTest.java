package app.haven.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.AtOnce;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way back to openness, and the other ending. */
@QuarkusTest
class ReturnTest {

    private static final Instant TRIGGERED = Instant.parse("2025-06-01T18:40:00Z");

    @Inject
    TestClock clock;

    private Member ana;
    private String log;

    @BeforeEach
    void logATrigger() {
        ana = Member.register("Ana");
        log = "/v1/trigger-logs/" + ana.logsTrigger(Member.trigger());
    }

    @Test
    void givesTheTimeToOpenness() {
        Map<String, Object> back = back(TRIGGERED.plusSeconds(45 * 60 + 59));
        back.put("practiceId", Member.builtInPractice());
        Response returned = returns(back);

        returned.then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("RETURNED"))
                .body("returnedAt", equalTo("2025-06-01T19:25:59Z"))
                .body("practiceId", equalTo(Member.builtInPractice()))
                .body("openness", equalTo(4))
                .body("minutesToOpenness", equalTo(45))
                .body("closedAt", nullValue());
        Response read = ana.asks().get(log);
        assertThat(read.asString()).isEqualTo(returned.asString());
        assertThat(read.header("ETag")).isEqualTo(returned.header("ETag"));
    }

    @Test
    void mayBeByAPracticeOfOnesOwnOrByNone() {
        String own = custom(ana);
        Map<String, Object> back = back(TRIGGERED);
        back.put("practiceId", own);
        returns(back).then().statusCode(200).body("practiceId", equalTo(own)).body("minutesToOpenness", equalTo(0));

        ana.asks().post(log + "/reopen").then().statusCode(200).body("practiceId", nullValue());
        returns(back(TRIGGERED)).then().statusCode(200).body("practiceId", nullValue());
    }

    @Test
    void anotherMembersPracticeIsRefusedLikeAnUnknownOne() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        Map<String, Object> bens = back(TRIGGERED);
        bens.put("practiceId", custom(ben));
        Map<String, Object> nobodys = back(TRIGGERED);
        nobodys.put("practiceId", UUID.randomUUID().toString());

        Response one = returns(bens);
        Response other = returns(nobodys);

        Problem.naming("/practiceId", one);
        Problem.naming("/practiceId", other);
        assertThat(withoutInstance(one)).isEqualTo(withoutInstance(other));
        ana.asks().get(log).then().body("state", equalTo("OPEN"));
    }

    @Test
    void isNeitherBeforeTheTriggerNorInTheFuture() {
        Problem.naming("/returnedAt", returns(back(TRIGGERED.minusNanos(1_000))));
        Problem.naming("/returnedAt", returns(back(clock.instant().plusSeconds(60))));
        ana.asks().get(log).then().body("state", equalTo("OPEN"));
        returns(back(clock.instant())).then().statusCode(200);
    }

    @Test
    void happensOnce() {
        returns(back(TRIGGERED.plusSeconds(60))).then().statusCode(200);
        Problem.of(returns(back(TRIGGERED.plusSeconds(120))), 409, "already_returned");
        Problem.of(close(), 409, "already_returned");
        ana.asks().get(log).then().body("minutesToOpenness", equalTo(1));
    }

    @Test
    void happensOnceEvenIfRecordedManyTimesAtOnce() {
        List<Integer> statuses =
                AtOnce.times(8, () -> returns(back(TRIGGERED.plusSeconds(60))).statusCode());
        assertThat(statuses).hasSize(8).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void canBeRetriedWithAKey() {
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            ana.asks()
                    .header("Idempotency-Key", key)
                    .body(back(TRIGGERED.plusSeconds(60)))
                    .post(log + "/return")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", equalTo(replayed));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /returnedAt | {"openness": 3}
                    /returnedAt | {"openness": 3, "returnedAt": "2025-06-01"}
                    /openness   | {"returnedAt": "2025-06-01T19:00:00Z"}
                    /openness   | {"returnedAt": "2025-06-01T19:00:00Z", "openness": 0}
                    /openness   | {"returnedAt": "2025-06-01T19:00:00Z", "openness": 6}
                    /openness   | {"returnedAt": "2025-06-01T19:00:00Z", "openness": "3"}
                    /practiceId | {"returnedAt": "2025-06-01T19:00:00Z", "openness": 3, "practiceId": "walk"}
                    /note       | {"returnedAt": "2025-06-01T19:00:00Z", "openness": 3, "note": "words"}
                    """)
    void whatIsWrongIsNamed(String pointer, String body) {
        Problem.naming(pointer, ana.asks().body(body).post(log + "/return"));
        ana.asks().get(log).then().body("state", equalTo("OPEN"));
    }

    @Test
    void notReturningIsAnEndingToo() {
        Instant before = clock.instant();
        Response closed = close();

        closed.then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("NOT_RETURNED"))
                .body("returnedAt", nullValue())
                .body("minutesToOpenness", nullValue());
        assertThat(Instant.parse(closed.path("closedAt"))).isBetween(before, clock.instant());
        assertThat(ana.asks().get(log).asString()).isEqualTo(closed.asString());
        Problem.of(close(), 409, "already_closed");
        Problem.of(returns(back(TRIGGERED)), 409, "already_closed");
    }

    @Test
    void eitherEndingCanBeTakenBack() {
        Problem.of(ana.asks().post(log + "/reopen"), 409, "still_open");

        close().then().statusCode(200);
        ana.asks()
                .post(log + "/reopen")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("closedAt", nullValue());
        returns(back(TRIGGERED.plusSeconds(60))).then().statusCode(200);
        ana.asks()
                .post(log + "/reopen")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("returnedAt", nullValue())
                .body("openness", nullValue())
                .body("minutesToOpenness", nullValue());
        close().then().statusCode(200).body("state", equalTo("NOT_RETURNED"));
    }

    @Test
    void aTriggerDoesNotMoveBehindItsEnd() {
        returns(back(TRIGGERED.plusSeconds(3600))).then().statusCode(200);
        Problem.naming("/occurredAt", moveTo(TRIGGERED.plusSeconds(3601)));
        moveTo(TRIGGERED.plusSeconds(1800)).then().statusCode(200).body("minutesToOpenness", equalTo(30));

        ana.asks().post(log + "/reopen").then().statusCode(200);
        Instant closedAt = Instant.parse(close().path("closedAt"));
        Problem.naming("/occurredAt", moveTo(closedAt.plusNanos(1_000)));
        moveTo(closedAt).then().statusCode(200).body("state", equalTo("NOT_RETURNED"));
    }

    @Test
    void nobodyElseEndsIt() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        for (Member other : List.of(ben, Member.register("Xenia"))) {
            Problem.of(other.asks().body(back(TRIGGERED)).post(log + "/return"), 404, "not_found");
            Problem.of(other.asks().post(log + "/close"), 404, "not_found");
            Problem.of(other.asks().post(log + "/reopen"), 404, "not_found");
        }
        ana.asks().get(log).then().body("state", equalTo("OPEN"));
    }

    private Response returns(Map<String, Object> back) {
        return ana.asks().body(back).post(log + "/return");
    }

    private Response close() {
        return ana.asks().post(log + "/close");
    }

    private Response moveTo(Instant time) {
        return ana.patches()
                .header("If-Match", "*")
                .body(Map.of("occurredAt", time.toString()))
                .patch(log);
    }

    private static Map<String, Object> back(Instant time) {
        Map<String, Object> back = new HashMap<>();
        back.put("returnedAt", time.toString());
        back.put("openness", 4);
        return back;
    }

    private static String custom(Member member) {
        return member.asks().body(Map.of("name", "Walk")).post("/v1/practices").path("id");
    }

    private static String withoutInstance(Response answer) {
        return answer.asString().replaceAll("urn:haven:request:[0-9a-f]+", "");
    }
}
