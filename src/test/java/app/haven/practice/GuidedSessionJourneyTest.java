package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Begun on the train in the evening, ended at home the next day. */
@QuarkusTest
class GuidedSessionJourneyTest {

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void goesOnWhereItWasLeftOnAnotherDeviceOnAnotherDay() {
        Member phone = Member.register("Ana");
        Response process = phone.asks().get("/v1/guided-processes");
        List<Integer> steps = process.path("items[0].steps.number");
        Response session = phone.asks()
                .body(Map.of("processId", process.path("items[0].id")))
                .post("/v1/guided-sessions");
        String path = session.header("Location");
        String etag = session.header("ETag");
        etag = answer(phone, path, etag, 1, "a weight on my chest");
        answer(phone, path, etag, 2, "what it wants to tell me");

        clock.forward(Duration.ofDays(1));
        Member tablet = phone.signInAgain();
        String open = tablet.asks()
                .get("/v1/guided-sessions?state=IN_PROGRESS")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        Response found = tablet.asks().get("/v1/guided-sessions/" + open);
        found.then()
                .body("currentStep", equalTo(3))
                .body("answers.text", equalTo(List.of("a weight on my chest", "what it wants to tell me")));
        // The phone, which still shows what it had, overwrites nothing.
        Problem.of(put(phone.signInAgain(), path, etag, 2, "old words"), 412, "precondition_failed");
        etag = answer(tablet, path, found.header("ETag"), 1, "a weight, and below it grief");
        for (int step : steps.subList(2, steps.size())) {
            etag = answer(tablet, path, etag, step, "words for step " + step);
        }
        String today = LocalDate.now(clock.withZone(ZoneId.of(Member.ZONE))).toString();
        Response finished = tablet.asks()
                .body(Map.of("localDate", today, "timeZone", Member.ZONE, "minutes", 40, "context", "AFTER_CONFLICT"))
                .post(path + "/finish");

        finished.then().statusCode(200).body("answers[0].text", equalTo("a weight, and below it grief"));
        tablet.asks()
                .get("/v1/practice-logs/summary?timeZone=" + Member.ZONE)
                .then()
                .body("daysPractisedOfLast7", equalTo(1))
                .body("logsByKindOfLast28Days", equalTo(Map.of("INNER_DIALOGUE", 1)));
        assertThat(tablet.asks().get("/v1/practice-logs").<String>path("items[0].id"))
                .isEqualTo(finished.path("practiceLogId"));
    }

    private static String answer(Member member, String session, String etag, int step, String text) {
        return put(member, session, etag, step, text)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static Response put(Member member, String session, String etag, int step, String text) {
        return member.asks().header("If-Match", etag).body(Map.of("text", text)).put(session + "/answers/" + step);
    }
}
