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
class CapacityRatingTest {

    private static final String RATINGS = "/v1/capacity-ratings";

    private final LocalDate yesterday = LocalDate.now(ZoneId.of(Member.ZONE)).minusDays(1);

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void isReadAsItWasRated() {
        Map<String, Object> rating = rating("STANDING_UP_FOR_MYSELF", yesterday);
        rating.put("note", "I said what I needed.");
        Response rated = ana.asks().body(rating).post(RATINGS);

        rated.then()
                .statusCode(201)
                .header("Location", RATINGS + "/" + rated.path("id"))
                .header("ETag", notNullValue());
        rating.forEach(
                (name, value) -> assertThat(rated.<Object>path(name)).as(name).isEqualTo(value));
        Response read = ana.asks().get(rated.header("Location"));
        assertThat(read.asString()).isEqualTo(rated.asString());
        assertThat(read.header("ETag")).isEqualTo(rated.header("ETag"));
        assertThat(ana.asks().get(RATINGS).<Object>path("items[0]")).isEqualTo(read.path(""));
    }

    @Test
    void theListIsRestrictedByCapacityAndDateTheNewestDayFirst() {
        String old = rate("STAYING_OPEN_HEARTED", yesterday.minusDays(3));
        String recent = rate("NOT_TAKING_IT_PERSONALLY", yesterday);
        String between = rate("STAYING_OPEN_HEARTED", yesterday.minusDays(1));

        lists("", recent, between, old);
        lists("?capacity=STAYING_OPEN_HEARTED", between, old);
        lists("?capacity=STANDING_UP_FOR_MYSELF");
        lists("?from=" + yesterday.minusDays(1), recent, between);
        lists("?to=" + yesterday.minusDays(1), between, old);
        lists("?capacity=STAYING_OPEN_HEARTED&from=" + yesterday.minusDays(1) + "&to=" + yesterday, between);
        Response first = ana.asks().get(RATINGS + "?limit=2");
        assertThat(ana.asks()
                        .queryParam("cursor", first.<String>path("nextCursor"))
                        .get(RATINGS + "?limit=2")
                        .<List<String>>path("items.id"))
                .containsExactly(old);
    }

    @ParameterizedTest
    @CsvSource({"capacity, stayingOpenHearted", "capacity, NONE", "from, someday", "to, 2026-02-30"})
    void anUnreadableRestrictionIsRefused(String parameter, String value) {
        Problem.naming(parameter, ana.asks().queryParam(parameter, value).get(RATINGS));
    }

    @Test
    void aDayThatHasNotBegunWhereTheMemberIsIsRefused() {
        Map<String, Object> rating = rating("STAYING_OPEN_HEARTED", LocalDate.now(ZoneId.of("Pacific/Kiritimati")));
        rating.put("timeZone", "Etc/GMT+12");
        Problem.naming("/localDate", ana.asks().body(rating).post(RATINGS));
        rating.put("timeZone", "Pacific/Kiritimati");
        ana.asks().body(rating).post(RATINGS).then().statusCode(201);
    }

    @Test
    void changesMemberByMember() {
        Map<String, Object> rating = rating("STAYING_OPEN_HEARTED", yesterday);
        rating.put("note", "a note");
        String id = Json.text(ana.asks().body(rating).post(RATINGS), "id");

        change(id, Map.of("rating", 5, "capacity", "NOT_TAKING_IT_PERSONALLY"))
                .then()
                .statusCode(200)
                .body("rating", equalTo(5))
                .body("capacity", equalTo("NOT_TAKING_IT_PERSONALLY"))
                .body("localDate", equalTo(yesterday.toString()))
                .body("note", equalTo("a note"));
        change(id, "{\"note\":null}").then().statusCode(200).body("note", nullValue());
        Problem.naming(
                "/localDate",
                change(id, Map.of("localDate", yesterday.plusDays(3).toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "ownerId", "createdAt", "version", "partnerRating"})
    void whatIsNotTheMembersToSetIsRefused(String member) {
        Map<String, Object> rating = rating("STAYING_OPEN_HEARTED", yesterday);
        rating.put(member, 3);
        Problem.naming("/" + member, ana.asks().body(rating).post(RATINGS));
    }

    @Test
    void isGoneOnceDeleted() {
        String id = rate("STAYING_OPEN_HEARTED", yesterday);
        ana.asks().delete(RATINGS + "/" + id).then().statusCode(204);
        Problem.of(ana.asks().get(RATINGS + "/" + id), 404, "not_found");
        Problem.of(ana.asks().delete(RATINGS + "/" + id), 404, "not_found");
        Problem.of(change(id, Map.of("rating", 1)), 404, "not_found");
    }

    @Test
    void thePartnerSeesNothingOfIt() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String id = rate("STAYING_OPEN_HEARTED", yesterday);

        assertThat(seen(ben.asks().get(RATINGS + "/" + id)))
                .startsWith("404 ")
                .isEqualTo(seen(ben.asks().get(RATINGS + "/" + UUID.randomUUID())));
        ben.asks().get(RATINGS).then().statusCode(200).body("items", hasSize(0));
    }

    private void lists(String query, String... ratings) {
        assertThat(ana.asks().get(RATINGS + query).<List<String>>path("items.id"))
                .as(query)
                .containsExactly(ratings);
    }

    private String rate(String capacity, LocalDate date) {
        return Json.id(
                ana.asks().body(rating(capacity, date)).post(RATINGS).then().statusCode(201));
    }

    private Response change(String id, Object patch) {
        return ana.patches().header("If-Match", "*").body(patch).patch(RATINGS + "/" + id);
    }

    private static Map<String, Object> rating(String capacity, LocalDate date) {
        return new HashMap<>(
                Map.of("capacity", capacity, "rating", 3, "localDate", date.toString(), "timeZone", Member.ZONE));
    }
}
