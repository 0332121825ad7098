package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PracticeLogTest {

    private final LocalDate yesterday = LocalDate.now(ZoneId.of(Member.ZONE)).minusDays(1);

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void isReadAsItWasLogged() {
        Map<String, Object> practice = practice(yesterday);
        practice.put("calmBefore", 2);
        practice.put("calmAfter", 4);
        practice.put("note", "I noticed how fast my breath was.");
        Response logged = ana.asks().body(practice).post("/v1/practice-logs");

        logged.then()
                .statusCode(201)
                .header("Location", "/v1/practice-logs/" + logged.path("id"))
                .header("ETag", notNullValue())
                .body("kind", equalTo("MEDITATION"))
                .body("together", equalTo(false))
                .body("joint", equalTo(false));
        practice.forEach((name, value) -> assertThat(logged.<Object>path(name)).isEqualTo(value));
        Response read = ana.asks().get(logged.header("Location"));
        assertThat(read.asString()).isEqualTo(logged.asString());
        assertThat(read.header("ETag")).isEqualTo(logged.header("ETag"));
        assertThat(ana.asks().get("/v1/practice-logs").<Object>path("items[0]")).isEqualTo(read.path(""));
    }

    @Test
    void isOfTheCatalogueOrOfOnesOwn() {
        String own = custom(ana);
        Map<String, Object> practice = practice(yesterday);
        practice.put("practiceId", own);
        ana.asks()
                .body(practice)
                .post("/v1/practice-logs")
                .then()
                .statusCode(201)
                .body("kind", equalTo("CUSTOM"))
                .body("practiceId", equalTo(own));
    }

    @Test
    void anotherMembersPracticeIsRefusedLikeAnUnknownOne() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        Map<String, Object> bens = practice(yesterday);
        bens.put("practiceId", custom(ben));
        Map<String, Object> nobodys = practice(yesterday);
        nobodys.put("practiceId", UUID.randomUUID().toString());

        Response one = ana.asks().body(bens).post("/v1/practice-logs");
        Response other = ana.asks().body(nobodys).post("/v1/practice-logs");

        Problem.naming("/practiceId", one);
        Problem.naming("/practiceId", other);
        assertThat(withoutInstance(one)).isEqualTo(withoutInstance(other));
        String log = ana.logs(practice(yesterday));
        Problem.naming("/practiceId", change(log, Map.of("practiceId", bens.get("practiceId"))));
        Problem.naming("/practiceId", change(log, Map.of("practiceId", nobodys.get("practiceId"))));
        ana.asks().get("/v1/practice-logs").then().body("items", hasSize(1));
    }

    @Test
    void theListIsRestrictedByDateKindAndContext() {
        Map<String, Object> triggered = practice(yesterday.minusDays(1));
        triggered.put("context", "TRIGGERED");
        Map<String, Object> own = practice(yesterday.minusDays(2));
        own.put("practiceId", custom(ana));
        String first = ana.logs(practice(yesterday));
        String second = ana.logs(triggered);
        String third = ana.logs(own);

        lists("", first, second, third);
        lists("from=" + yesterday, first);
        lists("to=" + yesterday.minusDays(1), second, third);
        lists("from=" + yesterday.minusDays(1) + "&to=" + yesterday.minusDays(1), second);
        lists("from=" + yesterday + "&to=" + yesterday.minusDays(1));
        lists("kind=CUSTOM", third);
        lists("kind=MEDITATION", first, second);
        lists("kind=PRAYER");
        lists("context=TRIGGERED", second);
        lists("context=PEACEFUL&kind=MEDITATION", first);
        lists("context=PEACEFUL&kind=CUSTOM&from=" + yesterday.minusDays(2) + "&to=" + yesterday, third);
    }

    @Test
    void theNewestDayIsListedFirstWhateverTheOrderOfLogging() {
        String old = ana.logs(practice(yesterday.minusDays(3)));
        String recent = ana.logs(practice(yesterday));
        String between = ana.logs(practice(yesterday.minusDays(1)));
        lists("", recent, between, old);
    }

    @ParameterizedTest
    @CsvSource({
        "from, someday",
        "from, 2026-02-30",
        "from, 20260301",
        "from, -999999999-01-01",
        "to, +999999999-12-31",
        "kind, meditation",
        "kind, NONE",
        "context, 1",
        "context, peaceful"
    })
    void anUnreadableRestrictionIsRefused(String parameter, String value) {
        Problem.naming(parameter, ana.asks().queryParam(parameter, value).get("/v1/practice-logs"));
    }

    @Test
    void changesMemberByMember() {
        Map<String, Object> practice = practice(yesterday);
        practice.put("note", "a note");
        practice.put("calmBefore", 2);
        String log = ana.logs(practice);

        change(log, Map.of("minutes", 30, "context", "AFTER_CONFLICT"))
                .then()
                .statusCode(200)
                .body("minutes", equalTo(30))
                .body("context", equalTo("AFTER_CONFLICT"))
                .body("note", equalTo("a note"))
                .body("calmBefore", equalTo(2));
        change(log, "{\"note\":null,\"calmBefore\":null}")
                .then()
                .statusCode(200)
                .body("note", nullValue())
                .body("calmBefore", nullValue());
        String own = custom(ana);
        change(log, Map.of("practiceId", own)).then().statusCode(200).body("kind", equalTo("CUSTOM"));
        change(log, Map.of("practiceId", Member.builtInPractice())).then().body("kind", equalTo("MEDITATION"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "ownerId", "kind", "joint", "createdAt", "togetherInCoupleId", "version"})
    void whatIsNotTheMembersToSetIsRefused(String member) {
        Map<String, Object> practice = practice(yesterday);
        practice.put(member, "x");
        Problem.naming("/" + member, ana.asks().body(practice).post("/v1/practice-logs"));
        String log = ana.logs(practice(yesterday));
        Problem.naming("/" + member, change(log, Map.of(member, "x")));
    }

    @Test
    void isGoneOnceDeleted() {
        String log = ana.logs(practice(yesterday));
        ana.asks().delete("/v1/practice-logs/" + log).then().statusCode(204);
        Problem.of(ana.asks().get("/v1/practice-logs/" + log), 404, "not_found");
        Problem.of(ana.asks().delete("/v1/practice-logs/" + log), 404, "not_found");
        Problem.of(change(log, Map.of("minutes", 1)), 404, "not_found");
        lists("");
    }

    @Test
    void anotherMembersLogIsNotThere() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String log = ana.logs(practice(yesterday));
        Response hers = ben.asks().get("/v1/practice-logs/" + log);
        Response nobodys = ben.asks().get("/v1/practice-logs/" + UUID.randomUUID());
        Problem.of(hers, 404, "not_found");
        assertThat(withoutInstance(hers)).isEqualTo(withoutInstance(nobodys));
        ben.asks().delete("/v1/practice-logs/" + log).then().statusCode(404);
        ana.asks().get("/v1/practice-logs/" + log).then().statusCode(200);
    }

    private void lists(String restriction, String... logs) {
        assertThat(ana.asks()
                        .get("/v1/practice-logs" + (restriction.isEmpty() ? "" : "?" + restriction))
                        .<List<String>>path("items.id"))
                .as(restriction)
                .containsExactly(logs);
    }

    private Response change(String log, Object patch) {
        return ana.patches().header("If-Match", "*").body(patch).patch("/v1/practice-logs/" + log);
    }

    private static Map<String, Object> practice(LocalDate date) {
        return Member.practice(date);
    }

    private static String custom(Member member) {
        return member.asks().body(Map.of("name", "Walk")).post("/v1/practices").path("id");
    }

    private static String withoutInstance(Response answer) {
        return answer.asString().replaceAll("urn:haven:request:[0-9a-f]+", "");
    }
}
