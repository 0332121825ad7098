package app.haven.safety;

import static app.haven.testing.Seen.seen;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CheckInTest {

    private final LocalDate yesterday = LocalDate.now(ZoneId.of(Member.ZONE)).minusDays(1);

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void isReadAsItWasRecorded() {
        Map<String, Object> safety = safety(yesterday);
        safety.put("relationshipSafety", 2);
        safety.put("toSelf", Map.of("acceptance", 4, "caring", 3, "compassion", 5));
        safety.put("toPartner", Map.of("caring", 2));
        safety.put("note", "I did not rush myself.");
        Response checkedIn = ana.asks().body(safety).post("/v1/check-ins");

        checkedIn
                .then()
                .statusCode(201)
                .header("Location", "/v1/check-ins/" + checkedIn.path("id"))
                .header("ETag", notNullValue())
                .body("createdAt", notNullValue());
        safety.forEach((name, value) ->
                assertThat(checkedIn.<Object>path(name)).as(name).isEqualTo(value));
        Response read = ana.asks().get(checkedIn.header("Location"));
        assertThat(read.asString()).isEqualTo(checkedIn.asString());
        assertThat(read.header("ETag")).isEqualTo(checkedIn.header("ETag"));
        assertThat(ana.asks().get("/v1/check-ins").<Object>path("items[0]")).isEqualTo(read.path(""));
    }

    @Test
    void whatIsNotRatedIsAbsent() {
        Map<String, Object> safety = safety(yesterday);
        safety.put("toSelf", Map.of());
        Response checkedIn = ana.asks().body(safety).post("/v1/check-ins");

        checkedIn.then().statusCode(201);
        assertThat(checkedIn.<Map<String, Object>>path("").keySet())
                .containsExactlyInAnyOrder("id", "localDate", "timeZone", "innerSafety", "createdAt");
        assertThat(ana.asks().get(checkedIn.header("Location")).asString()).isEqualTo(checkedIn.asString());
    }

    @Test
    void aDayCanHaveSeveralAndTheNewestDayIsListedFirst() {
        String old = checkIn(yesterday.minusDays(2));
        String morning = checkIn(yesterday);
        String between = checkIn(yesterday.minusDays(1));
        String evening = checkIn(yesterday);

        lists("", evening, morning, between, old);
        lists("from=" + yesterday, evening, morning);
        lists("to=" + yesterday.minusDays(1), between, old);
        lists("from=" + yesterday.minusDays(1) + "&to=" + yesterday.minusDays(1), between);
        lists("from=" + yesterday + "&to=" + yesterday.minusDays(1));
    }

    @Test
    void pagesBeginAndEndWithinADay() {
        for (int i = 0; i < 5; i++) {
            checkIn(yesterday.minusDays(i / 4));
        }
        List<String> all = ana.asks().get("/v1/check-ins").path("items.id");
        List<String> seen = new ArrayList<>();
        Response page = ana.asks().get("/v1/check-ins?limit=2");
        seen.addAll(page.path("items.id"));
        while (page.path("nextCursor") != null) {
            page = ana.asks()
                    .queryParam("cursor", page.<String>path("nextCursor"))
                    .get("/v1/check-ins?limit=2");
            seen.addAll(page.path("items.id"));
        }
        assertThat(seen).isEqualTo(all).hasSize(5);
        String cursor = Json.text(ana.asks().get("/v1/check-ins?limit=2"), "nextCursor");
        Problem.naming(
                "cursor", ana.asks().queryParam("cursor", cursor).get("/v1/check-ins?limit=2&from=" + yesterday));
    }

    @ParameterizedTest
    @CsvSource({"from, someday", "from, 2026-02-30", "to, -999999999-01-01"})
    void anUnreadableRestrictionIsRefused(String parameter, String value) {
        Problem.naming(parameter, ana.asks().queryParam(parameter, value).get("/v1/check-ins"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3",
        "'', []",
        "'', '\"4\"'",
        "/acceptance, '{\"acceptance\":0}'",
        "/caring, '{\"caring\":6}'",
        "/compassion, '{\"compassion\":2.5}'",
        "/mean, '{\"mean\":3}'"
    })
    void wrongQualitiesAreRefused(String pointer, String qualities) {
        String checkIn = checkIn(yesterday);
        for (String direction : List.of("toSelf", "toPartner")) {
            String patch = "{\"" + direction + "\":" + qualities + "}";
            String whole =
                    "{\"localDate\":\"" + yesterday + "\",\"timeZone\":\"UTC\",\"innerSafety\":3," + patch.substring(1);
            Problem.naming("/" + direction + pointer, ana.asks().body(whole).post("/v1/check-ins"));
            Problem.naming("/" + direction + pointer, change(checkIn, patch));
        }
        lists("", checkIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "ownerId", "createdAt", "version", "safety", "mean"})
    void whatIsNotTheMembersToSetIsRefused(String member) {
        Map<String, Object> safety = safety(yesterday);
        safety.put(member, 3);
        Problem.naming("/" + member, ana.asks().body(safety).post("/v1/check-ins"));
        Problem.naming("/" + member, change(checkIn(yesterday), Map.of(member, 3)));
    }

    @Test
    void aDayThatHasNotBegunWhereTheMemberIsIsRefused() {
        // At any moment it is later there than here, by more than a day.
        LocalDate there = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));
        Map<String, Object> safety = safety(there);
        safety.put("timeZone", "Pacific/Kiritimati");
        String checkIn = Json.text(ana.asks().body(safety).post("/v1/check-ins"), "id");
        assertThat(checkIn).isNotNull();

        safety.put("timeZone", "Etc/GMT+12");
        Problem.naming("/localDate", ana.asks().body(safety).post("/v1/check-ins"));
        Problem.naming("/localDate", change(checkIn, Map.of("timeZone", "Etc/GMT+12")));
        Problem.naming(
                "/localDate",
                change(checkIn, Map.of("localDate", there.plusDays(1).toString())));
        ana.asks().get("/v1/check-ins/" + checkIn).then().body("timeZone", equalTo("Pacific/Kiritimati"));
    }

    @Test
    void changesMemberByMember() {
        Map<String, Object> safety = safety(yesterday);
        safety.put("relationshipSafety", 2);
        safety.put("toSelf", Map.of("acceptance", 4, "caring", 3));
        safety.put("toPartner", Map.of("compassion", 2));
        safety.put("note", "a note");
        String checkIn = Json.text(ana.asks().body(safety).post("/v1/check-ins"), "id");

        change(checkIn, Map.of("innerSafety", 5, "toSelf", Map.of("caring", 1)))
                .then()
                .statusCode(200)
                .body("innerSafety", equalTo(5))
                .body("relationshipSafety", equalTo(2))
                .body("toSelf", equalTo(Map.of("acceptance", 4, "caring", 1)))
                .body("toPartner", equalTo(Map.of("compassion", 2)))
                .body("note", equalTo("a note"));
        change(checkIn, "{\"toSelf\":{\"acceptance\":null},\"toPartner\":{\"compassion\":null},\"note\":null}")
                .then()
                .statusCode(200)
                .body("toSelf", equalTo(Map.of("caring", 1)))
                .body("toPartner", nullValue())
                .body("note", nullValue());
        Response changed = change(checkIn, "{\"toSelf\":null,\"relationshipSafety\":null}");
        changed.then().statusCode(200).body("toSelf", nullValue()).body("relationshipSafety", nullValue());

        Response same = change(checkIn, "{\"toSelf\":null,\"toPartner\":{\"caring\":null},\"innerSafety\":5}");
        assertThat(same.asString()).isEqualTo(changed.asString());
        assertThat(same.header("ETag")).isEqualTo(changed.header("ETag"));
        assertThat(ana.asks().get("/v1/check-ins/" + checkIn).asString()).isEqualTo(changed.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"made-up\""})
    void aChangeNamesTheVersionItIsOf(String ifMatch) {
        String checkIn = checkIn(yesterday);
        Response answer = ana.patches()
                .header("If-Match", ifMatch)
                .body(Map.of("innerSafety", 1))
                .patch("/v1/check-ins/" + checkIn);
        assertThat(answer.statusCode()).isEqualTo(ifMatch.isEmpty() ? 428 : 412);
        ana.asks().get("/v1/check-ins/" + checkIn).then().body("innerSafety", equalTo(3));
    }

    @Test
    void isGoneOnceDeleted() {
        String checkIn = checkIn(yesterday);
        ana.asks().delete("/v1/check-ins/" + checkIn).then().statusCode(204);
        Problem.of(ana.asks().get("/v1/check-ins/" + checkIn), 404, "not_found");
        Problem.of(ana.asks().delete("/v1/check-ins/" + checkIn), 404, "not_found");
        Problem.of(change(checkIn, Map.of("innerSafety", 1)), 404, "not_found");
        lists("");
    }

    @Test
    void thePartnerSeesNothingOfIt() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String checkIn = checkIn(yesterday);
        String path = "/v1/check-ins/";

        Response hers = ben.asks().get(path + checkIn);
        Problem.of(hers, 404, "not_found");
        assertThat(seen(hers)).isEqualTo(seen(ben.asks().get(path + UUID.randomUUID())));
        ben.asks().delete(path + checkIn).then().statusCode(404);
        ben.asks().get("/v1/check-ins").then().statusCode(200).body("items", hasSize(0));
        ana.asks().get(path + checkIn).then().statusCode(200);
    }

    private void lists(String restriction, String... checkIns) {
        assertThat(ana.asks()
                        .get("/v1/check-ins" + (restriction.isEmpty() ? "" : "?" + restriction))
                        .<List<String>>path("items.id"))
                .as(restriction)
                .containsExactly(checkIns);
    }

    private String checkIn(LocalDate date) {
        return Json.id(
                ana.asks().body(safety(date)).post("/v1/check-ins").then().statusCode(201));
    }

    private Response change(String checkIn, Object patch) {
        return ana.patches().header("If-Match", "*").body(patch).patch("/v1/check-ins/" + checkIn);
    }

    private static Map<String, Object> safety(LocalDate date) {
        return new HashMap<>(Map.of("localDate", date.toString(), "timeZone", Member.ZONE, "innerSafety", 3));
    }
}
