package app.haven.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest {

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void everyLastingRowIsOnOnePageWhileOthersComeAndGo() {
        LocalDate today = LocalDate.now(ZoneId.of(Member.ZONE));
        List<String> lasting = new ArrayList<>();
        List<String> passing = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            // Several a day, so that pages begin and end within one.
            String log = ana.logs(Member.practice(today.minusDays(i / 5)));
            (i % 4 == 3 ? passing : lasting).add(log);
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        int step = 0;
        do {
            Response page = page("/v1/practice-logs", 3, cursor);
            List<String> ids = page.path("items.id");
            assertThat(ids).hasSizeLessThanOrEqualTo(3);
            seen.addAll(ids);
            cursor = page.path("nextCursor");
            if (step < passing.size()) {
                ana.asks()
                        .delete("/v1/practice-logs/" + passing.get(step))
                        .then()
                        .statusCode(204);
            }
            ana.logs(Member.practice(today.minusDays(step % 5)));
            step++;
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(lasting);
    }

    @Test
    void reflectionsArePagedWhileOthersComeAndGo() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        List<String> lasting = new ArrayList<>();
        List<String> passing = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String reflection = (i % 2 == 0 ? ana : ben).writesAndShares("words " + i);
            (i % 4 == 2 ? passing : lasting).add(reflection);
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        int step = 0;
        do {
            Response page = page("/v1/couples/current/reflections", 2, cursor);
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
            if (step < passing.size()) {
                ana.asks()
                        .post("/v1/reflections/" + passing.get(step) + "/withdraw")
                        .then()
                        .statusCode(200);
            }
            ben.writesAndShares("more words " + step);
            step++;
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(lasting);
    }

    @Test
    void theLastPageHasNoCursorEvenWhenItIsFull() {
        ana.writes("one");
        ana.writes("two");
        Response page = page("/v1/reflections", 2, null);
        page.then().body("items", hasSize(2));
        assertThat(page.<String>path("nextCursor")).isNull();
    }

    @Test
    void twentyAreShownUnlessAskedOtherwise() {
        for (int i = 0; i < 21; i++) {
            ana.writes("words " + i);
        }
        ana.asks().get("/v1/reflections").then().body("items", hasSize(20));
        page("/v1/reflections", 100, null).then().body("items", hasSize(21));
        page("/v1/reflections", 1, null).then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "101", "abc", "1.5", "2147483648", "9223372036854775808", "1e1", "0x10", "%2000"})
    void anotherLimitIsRefused(String limit) {
        for (String list : List.of("/v1/reflections", "/v1/practice-logs", "/v1/couples/current/reflections")) {
            Problem.naming("limit", ana.asks().urlEncodingEnabled(false).get(list + "?limit=" + limit));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "AAAA",
                "!!!!",
                "%00",
                "0",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "'%20or%201=1"
            })
    void aForgedCursorIsRefused(String cursor) {
        for (String list : List.of("/v1/reflections", "/v1/practice-logs", "/v1/couples/current/reflections")) {
            Problem.naming("cursor", ana.asks().urlEncodingEnabled(false).get(list + "?cursor=" + cursor));
        }
    }

    @Test
    void aCursorIsOfOneListAndOneMember() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        for (Member member : List.of(ana, ben)) {
            member.writesAndShares("one");
            member.writesAndShares("two");
        }
        String own = Json.text(page("/v1/reflections", 1, null), "nextCursor");
        String shared = Json.text(page("/v1/couples/current/reflections", 1, null), "nextCursor");
        assertThat(own).isNotNull();
        assertThat(shared).isNotNull();

        refuses(ana, "/v1/couples/current/reflections", own);
        refuses(ana, "/v1/practice-logs", own);
        refuses(ana, "/v1/reflections", shared);
        refuses(ben, "/v1/reflections", own);
        refuses(ben, "/v1/couples/current/reflections", shared);
        Problem.naming(
                "cursor",
                ana.asks()
                        .queryParam("visibility", "SHARED")
                        .queryParam("cursor", own)
                        .get("/v1/reflections"));
        ana.asks().queryParam("cursor", own).get("/v1/reflections").then().statusCode(200);
    }

    @Test
    void aCursorThatWasChangedIsRefused() {
        ana.writes("one");
        ana.writes("two");
        String cursor = Json.text(page("/v1/reflections", 1, null), "nextCursor");
        for (int i = 0; i < cursor.length(); i += 5) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            refuses(ana, "/v1/reflections", cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
        refuses(ana, "/v1/reflections", cursor.substring(1));
        refuses(ana, "/v1/reflections", cursor + "AAAA");
    }

    private static void refuses(Member member, String list, String cursor) {
        Problem.naming("cursor", member.asks().queryParam("cursor", cursor).get(list));
    }

    private Response page(String list, int limit, String cursor) {
        var request = ana.asks().queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get(list).then().statusCode(200).extract().response();
    }
}
