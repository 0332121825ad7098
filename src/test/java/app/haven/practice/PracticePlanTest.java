package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PracticePlanTest {

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void isReadAsItWasPlanned() {
        Map<String, Object> plan = plan();
        Response planned = ana.asks().body(plan).post("/v1/practice-plans");

        planned.then()
                .statusCode(201)
                .header("Location", "/v1/practice-plans/" + planned.path("id"))
                .header("ETag", notNullValue())
                .body("endDate", nullValue())
                .body("firstDate", equalTo("2026-03-02"))
                .body("recurrenceRule", equalTo("FREQ=WEEKLY;BYDAY=MO,WE,FR"));
        plan.forEach((name, value) -> assertThat(planned.<Object>path(name)).isEqualTo(value));
        Response read = ana.asks().get(planned.header("Location"));
        assertThat(read.asString()).isEqualTo(planned.asString());
        assertThat(read.header("ETag")).isEqualTo(planned.header("ETag"));
        assertThat(ana.asks().get("/v1/practice-plans").<Object>path("items[0]"))
                .isEqualTo(read.path(""));
    }

    @Test
    void mayEnd() {
        Map<String, Object> plan = plan();
        plan.put("weekdays", List.of("FR", "TU"));
        plan.put("endDate", "2026-03-31");
        ana.asks()
                .body(plan)
                .post("/v1/practice-plans")
                .then()
                .statusCode(201)
                .body("endDate", equalTo("2026-03-31"))
                .body("weekdays", equalTo(List.of("TU", "FR")))
                .body("firstDate", equalTo("2026-03-03"))
                .body("recurrenceRule", equalTo("FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20260331T053000Z"));
    }

    @Test
    void keepsItsLocalTimeToTheMinute() {
        for (String time : List.of("00:00", "02:30", "23:59")) {
            Map<String, Object> plan = plan();
            plan.put("localTime", time);
            String id = plans(plan);
            ana.asks().get("/v1/practice-plans/" + id).then().body("localTime", equalTo(time));
        }
    }

    @Test
    void isOfTheCatalogueOrOfOnesOwn() {
        String own = custom(ana);
        Map<String, Object> plan = plan();
        plan.put("practiceId", own);
        ana.asks().body(plan).post("/v1/practice-plans").then().statusCode(201).body("practiceId", equalTo(own));
    }

    @Test
    void anotherMembersPracticeIsRefusedLikeAnUnknownOne() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String plan = plans(plan());
        for (String practice : List.of(custom(ben), UUID.randomUUID().toString())) {
            Map<String, Object> refused = plan();
            refused.put("practiceId", practice);
            Problem.naming("/practiceId", ana.asks().body(refused).post("/v1/practice-plans"));
            Problem.naming("/practiceId", change(plan, Map.of("practiceId", practice)));
        }
        ana.asks().get("/v1/practice-plans").then().body("items", hasSize(1));
    }

    @Test
    void aPlanWithoutADayIsRefused() {
        Map<String, Object> plan = plan();
        plan.put("endDate", "2026-02-28");
        Problem.naming("/endDate", ana.asks().body(plan).post("/v1/practice-plans"));
        plan.put("weekdays", List.of("SA"));
        plan.put("endDate", "2026-03-06");
        Problem.naming("/endDate", ana.asks().body(plan).post("/v1/practice-plans"));
        plan.put("endDate", "2026-03-07");
        String saturday = plans(plan);
        Problem.naming("/endDate", change(saturday, Map.of("weekdays", List.of("FR"), "startDate", "2026-03-07")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"MO\",\"MO\"]", "[null]", "[\"MO\",\"MONDAY\"]", "[1]", "[\"mo\"]", "[[\"MO\"]]"})
    void whatIsNotASetOfWeekdaysIsRefused(String weekdays) {
        String plan = plans(plan());
        Response refused = change(plan, "{\"weekdays\":" + weekdays + "}");
        assertThat(Problem.of(refused, 400, "invalid_request").getList("errors.pointer", String.class))
                .allSatisfy(pointer -> assertThat(pointer).startsWith("/weekdays"));
    }

    @Test
    void changesMemberByMember() {
        Map<String, Object> plan = plan();
        plan.put("endDate", "2026-03-31");
        String id = plans(plan);

        change(id, Map.of("localTime", "21:15", "weekdays", List.of("TH")))
                .then()
                .statusCode(200)
                .body("localTime", equalTo("21:15"))
                .body("weekdays", equalTo(List.of("TH")))
                .body("minutes", equalTo(12))
                .body("endDate", equalTo("2026-03-31"))
                .body("recurrenceRule", equalTo("FREQ=WEEKLY;BYDAY=TH;UNTIL=20260331T191500Z"));
        change(id, "{\"endDate\":null}").then().statusCode(200).body("endDate", nullValue());
        change(id, Map.of("timeZone", "Asia/Tokyo")).then().body("timeZone", equalTo("Asia/Tokyo"));
    }

    @Test
    void changesOnlyWhatTheMemberHasSeen() {
        String id = plans(plan());
        String path = "/v1/practice-plans/" + id;
        String seen = ana.asks().get(path).header("ETag");
        Problem.of(ana.patches().body(Map.of("minutes", 5)).patch(path), 428, "precondition_required");

        ana.patches()
                .header("If-Match", seen)
                .body(Map.of("minutes", 12))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", seen);
        ana.patches()
                .header("If-Match", seen)
                .body(Map.of("minutes", 5))
                .patch(path)
                .then()
                .statusCode(200);
        Problem.of(
                ana.patches()
                        .header("If-Match", seen)
                        .body(Map.of("minutes", 6))
                        .patch(path),
                412,
                "precondition_failed");
        ana.asks().get(path).then().body("minutes", equalTo(5));
    }

    @Test
    void theNewestIsListedFirst() {
        String first = plans(plan());
        String second = plans(plan());
        String third = plans(plan());

        Response page = ana.asks().queryParam("limit", 2).get("/v1/practice-plans");
        assertThat(page.<List<String>>path("items.id")).containsExactly(third, second);
        assertThat(ana.asks()
                        .queryParam("cursor", page.<String>path("nextCursor"))
                        .get("/v1/practice-plans")
                        .<List<String>>path("items.id"))
                .containsExactly(first);
    }

    @Test
    void isGoneOnceDeletedAndWhatWasPractisedIsNot() {
        String plan = plans(plan());
        String log = ana.logs(Member.practice(java.time.LocalDate.of(2026, 3, 2)));

        ana.asks().delete("/v1/practice-plans/" + plan).then().statusCode(204);

        Problem.of(ana.asks().get("/v1/practice-plans/" + plan), 404, "not_found");
        Problem.of(ana.asks().delete("/v1/practice-plans/" + plan), 404, "not_found");
        Problem.of(change(plan, Map.of("minutes", 1)), 404, "not_found");
        ana.asks().get("/v1/practice-logs/" + log).then().statusCode(200);
    }

    private String plans(Map<String, Object> plan) {
        return Json.id(ana.asks().body(plan).post("/v1/practice-plans").then().statusCode(201));
    }

    private Response change(String plan, Object patch) {
        return ana.patches().header("If-Match", "*").body(patch).patch("/v1/practice-plans/" + plan);
    }

    private static String custom(Member member) {
        return member.asks().body(Map.of("name", "Walk")).post("/v1/practices").path("id");
    }

    private static Map<String, Object> plan() {
        Map<String, Object> plan = new HashMap<>();
        plan.put("practiceId", Member.builtInPractice());
        plan.put("weekdays", List.of("MO", "WE", "FR"));
        plan.put("localTime", "07:30");
        plan.put("timeZone", Member.ZONE);
        plan.put("startDate", "2026-03-01");
        plan.put("minutes", 12);
        return plan;
    }
}
