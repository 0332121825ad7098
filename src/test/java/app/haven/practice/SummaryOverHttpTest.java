package app.haven.practice;

import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SummaryOverHttpTest {

    private static final String AHEAD = "Pacific/Kiritimati";
    private static final String BEHIND = "Pacific/Pago_Pago";

    @Inject
    TestClock clock;

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void addsUpOwnLogsAlone() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        LocalDate today = today(Member.ZONE);
        ana.logs(Member.practice(today));
        ana.logs(Member.practice(today.minusDays(1)));
        ana.logs(Member.practice(today.minusDays(1)));
        ana.logs(Member.practice(today.minusDays(9)));
        ben.logs(Member.practice(today.minusDays(2)));

        summary(ana, Member.ZONE)
                .body("today", equalTo(today.toString()))
                .body("daysPractisedOfLast7", equalTo(2))
                .body("daysPractisedOfLast28", equalTo(3))
                .body("currentRunDays", equalTo(2))
                .body("longestRunDays", equalTo(2))
                .body("logsByKindOfLast28Days", equalTo(Map.of("MEDITATION", 4)))
                .body("logsByContextOfLast28Days", equalTo(Map.of("PEACEFUL", 4)));
        summary(Member.register("Cleo"), Member.ZONE).body("daysPractisedOfLast28", equalTo(0));
    }

    @Test
    void todayTurnsAtMidnightOfTheGivenZone() {
        beAt(LocalTime.of(23, 59), Member.ZONE);
        LocalDate day = today(Member.ZONE);
        ana.logs(Member.practice(day));
        summary(ana, Member.ZONE).body("today", equalTo(day.toString())).body("currentRunDays", equalTo(1));

        clock.forward(Duration.ofMinutes(2));
        summary(ana, Member.ZONE)
                .body("today", equalTo(day.plusDays(1).toString()))
                // Not practised yet today, so nothing is missed yet.
                .body("currentRunDays", equalTo(1));

        clock.forward(Duration.ofDays(1));
        summary(ana.signInAgain(), Member.ZONE)
                .body("today", equalTo(day.plusDays(2).toString()))
                .body("currentRunDays", equalTo(0))
                .body("longestRunDays", equalTo(1));
    }

    @Test
    void ofOneMomentThereAreSeveralTodays() {
        // A quarter past midnight in the zone that is first: a day later than in the one that is last.
        beAt(LocalTime.of(0, 15), AHEAD);
        LocalDate there = today(AHEAD);
        ana.logs(log(there, AHEAD));

        summary(ana, AHEAD).body("today", equalTo(there.toString())).body("daysPractisedOfLast7", equalTo(1));
        summary(ana, BEHIND)
                .body("today", equalTo(there.minusDays(2).toString()))
                .body("daysPractisedOfLast7", equalTo(0))
                .body("longestRunDays", equalTo(0));
    }

    @Test
    void aFutureDayIsRefusedByTheLogsOwnZone() {
        beAt(LocalTime.of(0, 15), AHEAD);
        LocalDate there = today(AHEAD);
        ana.logs(log(there, AHEAD));

        Problem.naming("/localDate", ana.asks().body(log(there, BEHIND)).post("/v1/practice-logs"));
        Problem.naming(
                "/localDate", ana.asks().body(log(there.plusDays(1), AHEAD)).post("/v1/practice-logs"));
        String log = ana.logs(log(there.minusDays(2), BEHIND));
        Problem.naming(
                "/localDate",
                ana.patches()
                        .header("If-Match", "*")
                        .body(Map.of("localDate", there.toString()))
                        .patch("/v1/practice-logs/" + log));
        ana.patches()
                .header("If-Match", "*")
                .body(Map.of("localDate", there.toString(), "timeZone", AHEAD))
                .patch("/v1/practice-logs/" + log)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "+02:00", "europe/madrid", "Europe%2FMadrid%00", "2"})
    void anotherZoneIsRefused(String zone) {
        Problem.naming(
                "timeZone", ana.asks().urlEncodingEnabled(false).get("/v1/practice-logs/summary?timeZone=" + zone));
    }

    @Test
    void theZoneHasToBeSaid() {
        Problem.of(ana.asks().get("/v1/practice-logs/summary"), 400, "invalid_request");
    }

    private void beAt(LocalTime time, String zone) {
        ZonedDateTime now = clock.instant().atZone(ZoneId.of(zone));
        ZonedDateTime then = now.with(time);
        clock.forward(Duration.between(now, then.isBefore(now) ? then.plusDays(1) : then));
        ana = ana.signInAgain();
    }

    private LocalDate today(String zone) {
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }

    private static Map<String, Object> log(LocalDate date, String zone) {
        Map<String, Object> log = Member.practice(date);
        log.put("timeZone", zone);
        return log;
    }

    private static ValidatableResponse summary(Member member, String zone) {
        return member.asks()
                .queryParam("timeZone", zone)
                .get("/v1/practice-logs/summary")
                .then()
                .statusCode(200);
    }
}
