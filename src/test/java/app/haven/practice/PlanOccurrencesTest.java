package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PlanOccurrencesTest {

    private static final List<String> DAILY = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final LocalDate today = LocalDate.now(ZoneId.of(Member.ZONE));

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void tellWhetherThePracticeWasLoggedOnTheirDay() {
        String walk = custom();
        String plan = plans(walk, "07:30", Member.ZONE, today.minusDays(9));
        ana.logs(log(walk, today));
        ana.logs(log(walk, today.minusDays(2)));
        ana.logs(log(walk, today.minusDays(2)));
        ana.logs(log(Member.builtInPractice(), today.minusDays(1)));
        Member.register("Ben").logs(Member.practice(today.minusDays(3)));

        occurrences(plan, today.minusDays(3), today.plusDays(1))
                .body(
                        "items.localDate",
                        equalTo(today.minusDays(3)
                                .datesUntil(today.plusDays(2))
                                .map(LocalDate::toString)
                                .toList()))
                .body("items.practised", equalTo(List.of(false, true, false, true, false)));
    }

    @Test
    void oneThatIsOfTheCatalogueCountsToo() {
        String plan = plans(Member.builtInPractice(), "07:30", Member.ZONE, today.minusDays(9));
        Map<String, Object> elsewhere = log(Member.builtInPractice(), today.minusDays(1));
        elsewhere.put("timeZone", "America/New_York");
        elsewhere.put("context", "CONFLICT");
        ana.logs(elsewhere);

        occurrences(plan, today.minusDays(2), today.minusDays(1))
                .body("items.practised", equalTo(List.of(false, true)));
    }

    @Test
    void startAtTheirLocalTimeWhereClocksChange() {
        String plan = plans(Member.builtInPractice(), "02:30", "Europe/Madrid", LocalDate.of(2026, 1, 1));

        occurrences(plan, LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 30))
                .body(
                        "items.startsAt",
                        equalTo(List.of("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z")));
        occurrences(plan, LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 26))
                .body(
                        "items.startsAt",
                        equalTo(List.of("2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z")));
    }

    @Test
    void areThoseOfTheRangeAlone() {
        String plan = plans(Member.builtInPractice(), "07:30", Member.ZONE, LocalDate.of(2026, 1, 1));

        occurrences(plan, LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31)).body("items", empty());
        occurrences(plan, LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1)).body("items", hasSize(1));
        occurrences(plan, LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31)).body("items", hasSize(366));
        occurrences(plan, LocalDate.of(9999, 12, 31), LocalDate.of(9999, 12, 31))
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "from, to=2026-03-31",
        "to,   from=2026-03-01",
        "from, from=someday&to=2026-03-31",
        "to,   from=2026-03-01&to=2026-02-30",
        "to,   from=2026-03-02&to=2026-03-01",
        "to,   from=2026-01-01&to=2027-01-02",
        "to,   from=0001-01-01&to=9999-12-31"
    })
    void anotherRangeIsRefused(String parameter, String range) {
        String plan = plans(Member.builtInPractice(), "07:30", Member.ZONE, today);
        Problem.naming(parameter, ana.asks().get("/v1/practice-plans/" + plan + "/occurrences?" + range));
    }

    @Test
    void ofAnotherMembersPlanAreNotThere() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String plan = plans(Member.builtInPractice(), "07:30", Member.ZONE, today);
        String path = "/v1/practice-plans/" + plan + "/occurrences?from=" + today + "&to=" + today;

        Problem.of(ben.asks().get(path), 404, "not_found");
        assertThat(ana.asks().get(path).statusCode()).isEqualTo(200);
    }

    private ValidatableResponse occurrences(String plan, LocalDate from, LocalDate to) {
        return ana.asks()
                .get("/v1/practice-plans/" + plan + "/occurrences?from=" + from + "&to=" + to)
                .then()
                .statusCode(200);
    }

    private String plans(String practice, String localTime, String zone, LocalDate start) {
        return Json.id(ana.asks()
                .body(Map.of(
                        "practiceId",
                        practice,
                        "weekdays",
                        DAILY,
                        "localTime",
                        localTime,
                        "timeZone",
                        zone,
                        "startDate",
                        start.toString(),
                        "minutes",
                        12))
                .post("/v1/practice-plans")
                .then()
                .statusCode(201));
    }

    private String custom() {
        return ana.asks().body(Map.of("name", "Walk")).post("/v1/practices").path("id");
    }

    private static Map<String, Object> log(String practice, LocalDate date) {
        Map<String, Object> log = new HashMap<>(Member.practice(date));
        log.put("practiceId", practice);
        return log;
    }
}
