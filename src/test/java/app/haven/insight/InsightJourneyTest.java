package app.haven.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.Member;
import app.haven.time.Bucket;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what somebody records to what it says, through every room between. */
@QuarkusTest
class InsightJourneyTest {

    private static final ZoneId ZONE = ZoneId.of(Member.ZONE);
    private final LocalDate monday = Bucket.WEEK.startOf(LocalDate.now(ZONE)).minusWeeks(12);

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void safetyIsSeenWeekByWeek() {
        checksIn(ana, monday, 2, 5);
        checksIn(ana, monday.plusDays(6), 3, null);
        checksIn(ana, monday.plusWeeks(1), 4, 1);
        checksIn(ana, monday.minusDays(1), 1, 1);

        insight(ana, "safety")
                .body(
                        "inner.points.start",
                        contains(monday.toString(), monday.plusWeeks(1).toString()))
                .body("inner.points.mean", contains(2.5f, 4.0f))
                .body("inner.points.n", contains(2, 1))
                .body("inner.trend.n", equalTo(2))
                .body("inner.trend.slopePerWeek", nullValue())
                .body("relationship.points.mean", contains(5.0f, 1.0f))
                .body("relationship.points.n", contains(1, 1));
    }

    @Test
    void triggersAreSeenByWhatTheyWentWith() {
        isTriggered(ana, monday, List.of("REJECTION", "ABANDONMENT"), List.of("ANGER"));
        isTriggered(ana, monday.plusDays(1), List.of("REJECTION"), List.of("ANGER", "BLAMING"));
        isTriggered(ana, monday.plusDays(1), List.of("REJECTION"), List.of());

        insight(ana, "triggers")
                .body("byFearAndReaction", hasSize(4))
                .body("byFearAndReaction.find { it.fear == 'REJECTION' && it.reaction == 'ANGER' }.logs", equalTo(2))
                .body("byFearAndReaction.find { it.fear == 'REJECTION' && it.reaction == null }.logs", equalTo(1))
                .body("byContext", equalTo(List.of(Map.of("context", "CONFLICT", "logs", 3))))
                .body(
                        "byWeekdayAndHour",
                        equalTo(List.of(
                                Map.of("weekday", "MONDAY", "hour", 19, "logs", 1),
                                Map.of("weekday", "TUESDAY", "hour", 19, "logs", 2))));
    }

    @Test
    void aTriggerWithoutReturnIsNotForgotten() {
        returnsAfter(ana, monday, 30);
        returnsAfter(ana, monday, 60);
        isTriggered(ana, monday.plusDays(1), List.of("REJECTION"), List.of());

        insight(ana, "time-to-openness")
                .body("overall", equalTo(Map.of("n", 3, "censored", 1, "medianMinutes", 60)))
                .body("months.openness.n.sum()", equalTo(3));
    }

    @Test
    void practiceIsHeldBesideTheWeekAfter() {
        for (int week = 0; week < 10; week++) {
            practises(ana, monday.plusWeeks(week), week % 2 == 0 ? 60 : 5);
            for (int i = 0; i < 2; i++) {
                returnsAfter(ana, monday.plusWeeks(week + 1L), week % 2 == 0 ? 20 : 120);
            }
        }

        ValidatableResponse answer = insight(ana, "practice-effect")
                .body("enoughData", equalTo(true))
                .body("splitAtMinutes", equalTo(32.5f))
                .body("more.weeks", equalTo(5))
                .body("more.openness", equalTo(Map.of("n", 10, "censored", 0, "medianMinutes", 20)))
                .body("less.openness.medianMinutes", equalTo(120))
                .body("differenceMinutes", equalTo(-100));
        assertThat(answer.extract().jsonPath().getDouble("pValue")).isCloseTo(2 / 252.0, within(0.01));
    }

    @Test
    void nobodyElsesRecordsShow() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        checksIn(ben, monday, 1, 1);
        returnsAfter(ben, monday, 30);
        practises(ben, monday, 60);

        insight(ana, "safety").body("inner.points", empty());
        insight(ana, "triggers").body("byContext", empty());
        insight(ana, "time-to-openness").body("overall.n", equalTo(0));
        insight(ana, "practice-effect").body("less.weeks", equalTo(0));
    }

    private ValidatableResponse insight(Member member, String name) {
        return member.asks()
                .queryParam("from", monday.toString())
                .queryParam("to", monday.plusWeeks(12).minusDays(1).toString())
                .get("/v1/insights/" + name)
                .then()
                .statusCode(200);
    }

    private static void checksIn(Member member, LocalDate date, int inner, Integer relationship) {
        Map<String, Object> checkIn = new HashMap<>();
        checkIn.put("localDate", date.toString());
        checkIn.put("timeZone", Member.ZONE);
        checkIn.put("innerSafety", inner);
        checkIn.put("relationshipSafety", relationship);
        member.asks().body(checkIn).post("/v1/check-ins").then().statusCode(201);
    }

    private static void practises(Member member, LocalDate date, int minutes) {
        Map<String, Object> practice = Member.practice(date);
        practice.put("minutes", minutes);
        member.logs(practice);
    }

    private static String isTriggered(Member member, LocalDate date, List<String> fears, List<String> reactions) {
        Map<String, Object> trigger = Member.trigger();
        trigger.put("occurredAt", evening(date).toString());
        trigger.put("fears", fears);
        trigger.put("reactions", reactions);
        return member.logsTrigger(trigger);
    }

    private static void returnsAfter(Member member, LocalDate date, int minutes) {
        String trigger = isTriggered(member, date, List.of("REJECTION"), List.of("ANGER"));
        member.asks()
                .body(Map.of(
                        "returnedAt", evening(date).plusSeconds(60L * minutes).toString(), "openness", 4))
                .post("/v1/trigger-logs/" + trigger + "/return")
                .then()
                .statusCode(200);
    }

    private static Instant evening(LocalDate date) {
        return date.atTime(LocalTime.of(19, 30)).atZone(ZONE).toInstant();
    }
}
