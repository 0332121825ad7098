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
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CapacityGoalTest {

    private static final String GOALS = "/v1/capacity-goals";

    private final LocalDate today = LocalDate.now(ZoneId.of(Member.ZONE));

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void isReadAsItWasSet() {
        Map<String, Object> goal = goal();
        goal.put("targetDate", today.plusDays(30).toString());
        goal.put("timeZone", Member.ZONE);
        goal.put("note", "Say what I need.");
        Response set = ana.asks().body(goal).post(GOALS);

        set.then()
                .statusCode(201)
                .header("Location", GOALS + "/" + set.path("id"))
                .header("ETag", notNullValue())
                .body("status", equalTo("OPEN"));
        goal.forEach(
                (name, value) -> assertThat(set.<Object>path(name)).as(name).isEqualTo(value));
        Response read = ana.asks().get(set.header("Location"));
        assertThat(read.asString()).isEqualTo(set.asString());
        assertThat(read.header("ETag")).isEqualTo(set.header("ETag"));
        assertThat(ana.asks().get(GOALS).<Object>path("items[0]")).isEqualTo(read.path(""));
    }

    @Test
    void theNewestIsListedFirst() {
        String one = set(goal());
        String two = set(goal());
        String three = set(goal());

        Response first = ana.asks().get(GOALS + "?limit=2");
        assertThat(first.<List<String>>path("items.id")).containsExactly(three, two);
        assertThat(ana.asks()
                        .queryParam("cursor", first.<String>path("nextCursor"))
                        .get(GOALS + "?limit=2")
                        .<List<String>>path("items.id"))
                .containsExactly(one);
    }

    @Test
    void isReachedOrLetGoByItsOwner() {
        String id = set(goal());
        for (String status : List.of("REACHED", "LET_GO", "OPEN")) {
            change(id, Map.of("status", status)).then().statusCode(200).body("status", equalTo(status));
            ana.asks().get(GOALS + "/" + id).then().body("status", equalTo(status));
        }
    }

    @Test
    void itsDateIsStillToComeWhenItIsSet() {
        Map<String, Object> goal = goal();
        goal.put("timeZone", Member.ZONE);
        goal.put("targetDate", today.minusDays(2).toString());
        Problem.naming("/targetDate", ana.asks().body(goal).post(GOALS));
        String id = set(goal());
        Problem.naming(
                "/targetDate",
                change(id, Map.of("targetDate", today.minusDays(2).toString(), "timeZone", Member.ZONE)));
    }

    @Test
    void aDateThatHasPassedMeanwhileStandsInNoChangesWay() {
        Map<String, Object> goal = goal();
        goal.put("timeZone", Member.ZONE);
        goal.put("targetDate", today.plusDays(1).toString());
        String id = set(goal);
        LocalDate past = today.minusDays(9);
        Sql.rows("update capacity_goal set target_date = ? where id = ?::uuid returning id", past, id);

        change(id, Map.of("status", "REACHED"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REACHED"))
                .body("targetDate", equalTo(past.toString()));
        Problem.naming(
                "/targetDate", change(id, Map.of("targetDate", past.plusDays(1).toString())));
    }

    @Test
    void itsDateNeedsAZone() {
        Map<String, Object> goal = goal();
        goal.put("targetDate", today.plusDays(1).toString());
        Problem.naming("/timeZone", ana.asks().body(goal).post(GOALS));
        goal.put("timeZone", Member.ZONE);
        String id = set(goal);
        Problem.naming("/timeZone", change(id, "{\"timeZone\":null}"));
        change(id, "{\"timeZone\":null,\"targetDate\":null}")
                .then()
                .statusCode(200)
                .body("targetDate", nullValue())
                .body("timeZone", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "ownerId", "createdAt", "version", "assigneeId"})
    void whatIsNotTheMembersToSetIsRefused(String member) {
        Map<String, Object> goal = goal();
        goal.put(member, "x");
        Problem.naming("/" + member, ana.asks().body(goal).post(GOALS));
    }

    @Test
    void isGoneOnceDeleted() {
        String id = set(goal());
        ana.asks().delete(GOALS + "/" + id).then().statusCode(204);
        Problem.of(ana.asks().get(GOALS + "/" + id), 404, "not_found");
        Problem.of(ana.asks().delete(GOALS + "/" + id), 404, "not_found");
        Problem.of(change(id, Map.of("status", "REACHED")), 404, "not_found");
    }

    @Test
    void thePartnerSeesNothingOfIt() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String id = set(goal());

        assertThat(seen(ben.asks().get(GOALS + "/" + id)))
                .startsWith("404 ")
                .isEqualTo(seen(ben.asks().get(GOALS + "/" + UUID.randomUUID())));
        ben.asks().get(GOALS).then().statusCode(200).body("items", hasSize(0));
    }

    private String set(Map<String, Object> goal) {
        return Json.id(ana.asks().body(goal).post(GOALS).then().statusCode(201));
    }

    private Response change(String id, Object patch) {
        return ana.patches().header("If-Match", "*").body(patch).patch(GOALS + "/" + id);
    }

    private static Map<String, Object> goal() {
        return new HashMap<>(Map.of("capacity", "STANDING_UP_FOR_MYSELF", "targetRating", 4));
    }
}
