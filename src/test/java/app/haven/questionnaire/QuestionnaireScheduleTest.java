package app.haven.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.AtOnce;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionnaireScheduleTest {

    private static final String SCHEDULES = "/v1/questionnaire-schedules";
    private static final String RESPONSES = "/v1/questionnaire-responses";

    private Member ana;
    private LocalDate today;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
        today = LocalDate.now(ZoneId.of(Member.ZONE));
    }

    @Test
    void isDueFromItsFirstDayOn() {
        Response set = schedule("MEASURED", 2, today);
        set.then()
                .statusCode(201)
                .header("Location", SCHEDULES + "/" + set.path("id"))
                .header("ETag", notNullValue())
                .body("questionnaireCode", equalTo("MEASURED"))
                .body("everyWeeks", equalTo(2))
                .body("firstDate", equalTo(today.toString()))
                .body("dueSince", equalTo(today.toString()))
                .body("nextDate", equalTo(today.plusWeeks(2).toString()));
        assertThat(ana.asks().get(set.header("Location")).asString()).isEqualTo(set.asString());
    }

    @Test
    void isNotDueBeforeItsFirstDay() {
        schedule("MEASURED", 2, today.plusDays(1))
                .then()
                .statusCode(201)
                .body("dueSince", nullValue())
                .body("nextDate", equalTo(today.plusDays(1).toString()));
    }

    @Test
    void isNoLongerDueOnceItIsSubmitted() {
        String schedule = schedule("MEASURED", 2, today.minusWeeks(2)).header("Location");
        Response due = ana.asks().get(schedule);
        due.then().body("dueSince", equalTo(today.toString()));
        String sheet = ana.asks()
                .body(Map.of("questionnaireCode", "MEASURED"))
                .post(RESPONSES)
                .header("Location");
        ana.patches()
                .header("If-Match", "*")
                .body(Map.of("answers", Map.of("well-1", "POINTS_40", "well-2", "POINTS_40")))
                .patch(sheet);
        ana.asks().get(schedule).then().body("dueSince", equalTo(today.toString()));
        ana.asks().post(sheet + "/submit").then().statusCode(200);

        Response done = ana.asks().header("If-None-Match", due.header("ETag")).get(schedule);
        done.then().statusCode(200).body("dueSince", nullValue()).body("nextDate", notNullValue());
        ana.asks().delete(sheet).then().statusCode(204);
        ana.asks().get(schedule).then().body("dueSince", equalTo(today.toString()));
    }

    @Test
    void anotherQuestionnairesAnswersAndAnotherMembersDoNotCount() {
        String schedule = schedule("TWICE", 1, today).header("Location");
        for (Member member : List.of(ana, Member.register("Ben"))) {
            String sheet = member.asks()
                    .body(Map.of("questionnaireCode", member.equals(ana) ? "MEASURED" : "TWICE"))
                    .post(RESPONSES)
                    .header("Location");
            member.patches()
                    .header("If-Match", "*")
                    .body(Map.of("answers", Map.of("well-1", "POINTS_40")))
                    .patch(sheet);
            member.asks().post(sheet + "/submit").then().statusCode(200);
        }
        ana.asks().get(schedule).then().body("dueSince", equalTo(today.toString()));
    }

    @Test
    void oneScheduleAQuestionnaire() {
        String first = schedule("MEASURED", 2, today).header("Location");
        Problem.of(schedule("MEASURED", 3, today), 409, "already_scheduled");
        schedule("TWICE", 52, today).then().statusCode(201);
        ana.asks().get(SCHEDULES).then().statusCode(200).body("items.questionnaireCode", contains("TWICE", "MEASURED"));
        Response page = ana.asks().queryParam("limit", 1).get(SCHEDULES);
        page.then().body("items.questionnaireCode", contains("TWICE"));
        ana.asks()
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get(SCHEDULES)
                .then()
                .body("items.questionnaireCode", contains("MEASURED"))
                .body("nextCursor", nullValue());

        ana.asks().delete(first).then().statusCode(204);
        Problem.of(ana.asks().get(first), 404, "not_found");
        Problem.of(ana.asks().delete(first), 404, "not_found");
        schedule("MEASURED", 3, today).then().statusCode(201);
        Member.register("Ben").asks().get(SCHEDULES).then().body("items", hasSize(0));
    }

    @RepeatedTest(3)
    void ofTwoAtOnceOneIsSet() {
        List<Integer> statuses =
                AtOnce.times(2, () -> schedule("MEASURED", 2, today).statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void onlyWhatCanBeAnsweredIsScheduled() {
        Problem.naming("/questionnaireCode", schedule("UNLICENSED", 2, today));
        Problem.naming("/questionnaireCode", schedule("NONE", 2, today));
        Problem.naming("/everyWeeks", schedule("MEASURED", 0, today));
        Problem.naming("/everyWeeks", schedule("MEASURED", 53, today));
    }

    /** Midnights of Madrid, on both sides of a change of clocks. */
    @Test
    void theLatestDayCountsAndItsZone() {
        QuestionnaireSchedule schedule = new QuestionnaireSchedule(
                ana.id(),
                ana.id(),
                new ScheduleQuestionnaireRequest("MEASURED", 2, LocalDate.parse("2026-03-01"), "Europe/Madrid"),
                Instant.EPOCH);

        assertThat(due(schedule, null, "2026-02-28T22:59:59Z")).isNull();
        assertThat(due(schedule, null, "2026-02-28T23:00:00Z")).isEqualTo("2026-03-01");
        assertThat(due(schedule, null, "2026-03-14T22:59:59Z")).isEqualTo("2026-03-01");
        assertThat(due(schedule, null, "2026-03-14T23:00:00Z")).isEqualTo("2026-03-15");
        // After the clocks went forward.
        assertThat(due(schedule, null, "2026-03-28T22:59:59Z")).isEqualTo("2026-03-15");
        assertThat(due(schedule, null, "2026-03-28T23:00:00Z")).isEqualTo("2026-03-29");
        assertThat(due(schedule, "2026-02-28T23:00:00Z", "2026-03-14T22:00:00Z"))
                .isNull();
        assertThat(due(schedule, "2026-02-28T22:59:59Z", "2026-03-14T22:00:00Z"))
                .isEqualTo("2026-03-01");
        assertThat(due(schedule, "2026-03-10T12:00:00Z", "2026-03-15T12:00:00Z"))
                .isEqualTo("2026-03-15");
        assertThat(schedule.nextDate(Instant.parse("2026-02-01T00:00:00Z"))).isEqualTo("2026-03-01");
        assertThat(schedule.nextDate(Instant.parse("2026-03-01T12:00:00Z"))).isEqualTo("2026-03-15");
    }

    private static String due(QuestionnaireSchedule schedule, String last, String now) {
        return schedule.dueSince(last == null ? null : Instant.parse(last), Instant.parse(now))
                .map(LocalDate::toString)
                .orElse(null);
    }

    private Response schedule(String code, int weeks, LocalDate first) {
        return ana.asks()
                .body(Map.of(
                        "questionnaireCode",
                        code,
                        "everyWeeks",
                        weeks,
                        "firstDate",
                        first.toString(),
                        "timeZone",
                        Member.ZONE))
                .post(SCHEDULES);
    }
}
