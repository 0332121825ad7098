package app.haven.reflection;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReflectionTest {

    private Member ana;
    private Member ben;

    @BeforeEach
    void pair() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
    }

    @Test
    void beginsPrivate() {
        Response written = ana.asks()
                .body(Map.of("kind", "PAIN", "body", "words", "occurredAt", "2026-03-01T08:10:00.123456Z"))
                .post("/v1/reflections");
        written.then()
                .statusCode(201)
                .header("Location", "/v1/reflections/" + written.path("id"))
                .header("ETag", notNullValue())
                .body("authorId", equalTo(ana.id().toString()))
                .body("kind", equalTo("PAIN"))
                .body("visibility", equalTo("PRIVATE"))
                .body("occurredAt", equalTo("2026-03-01T08:10:00.123456Z"))
                .body("sharedAt", nullValue())
                .body("revisedAt", nullValue());
        Response read = ana.asks().get(written.header("Location"));
        assertThat(read.asString()).isEqualTo(written.asString());
        assertThat(read.header("ETag")).isEqualTo(written.header("ETag"));
        Problem.of(ben.asks().get(written.header("Location")), 404, "not_found");
    }

    @Test
    void aTimeWithAnOffsetIsTheSameTimeInUtc() {
        ana.asks()
                .body(Map.of("kind", "JOY", "body", "words", "occurredAt", "2026-03-01T08:10:00+02:00"))
                .post("/v1/reflections")
                .then()
                .statusCode(201)
                .body("occurredAt", equalTo("2026-03-01T06:10:00Z"));
    }

    @Test
    void theOwnAreListedByVisibilityTheNewestFirst() {
        String first = ana.writes("private");
        String second = ana.writesAndShares("shared");
        String third = ana.writesAndShares("withdrawn");
        ana.asks().post("/v1/reflections/" + third + "/withdraw").then().statusCode(200);
        ben.writesAndShares("of the partner");

        lists("", third, second, first);
        lists("?visibility=PRIVATE", first);
        lists("?visibility=SHARED", second);
        lists("?visibility=WITHDRAWN", third);
        Problem.naming("visibility", ana.asks().get("/v1/reflections?visibility=shared"));
        Problem.naming("visibility", ana.asks().get("/v1/reflections?visibility=ALL"));
    }

    @Test
    void theCouplesListHoldsWhatBothShareTheLastSharedFirst() {
        String early = ana.writes("written first, shared last");
        String his = ben.writesAndShares("his");
        ana.writes("private");
        ana.asks().post("/v1/reflections/" + early + "/share").then().statusCode(200);

        for (Member member : List.of(ana, ben)) {
            assertThat(member.asks().get("/v1/couples/current/reflections").<List<String>>path("items.id"))
                    .containsExactly(early, his);
        }
        Member.register("Cleo")
                .asks()
                .get("/v1/couples/current/reflections")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void isSharedOnce() {
        String reflection = ana.writesAndShares("words");
        Response before = ben.asks().get("/v1/reflections/" + reflection);
        Problem.of(share(ana, reflection), 409, "already_shared");
        assertThat(ben.asks().get("/v1/reflections/" + reflection).asString()).isEqualTo(before.asString());
    }

    @Test
    void isWithdrawnOnce() {
        String reflection = ana.writes("words");
        Problem.of(withdraw(ana, reflection), 409, "not_shared");
        share(ana, reflection).then().statusCode(200);
        withdraw(ana, reflection).then().statusCode(200).body("visibility", equalTo("WITHDRAWN"));
        Problem.of(withdraw(ana, reflection), 409, "not_shared");
        share(ana, reflection).then().statusCode(200).body("visibility", equalTo("SHARED"));
        ben.asks().get("/v1/reflections/" + reflection).then().statusCode(200);
    }

    @Test
    void isSharedWithAPartnerOnly() {
        Member cleo = Member.register("Cleo");
        String reflection = cleo.writes("words");
        Problem.of(share(cleo, reflection), 409, "no_partner");
        cleo.asks().get("/v1/reflections/" + reflection).then().body("visibility", equalTo("PRIVATE"));
    }

    @Test
    void onlyItsAuthorMovesIt() {
        String reflection = ana.writesAndShares("words");
        for (Member other : List.of(ben, Member.register("Cleo"))) {
            Problem.of(share(other, reflection), 404, "not_found");
            Problem.of(withdraw(other, reflection), 404, "not_found");
            Problem.of(change(other, reflection, Map.of("body", "mine")), 404, "not_found");
            Problem.of(other.asks().delete("/v1/reflections/" + reflection), 404, "not_found");
        }
        ben.asks().get("/v1/reflections/" + reflection).then().body("body", equalTo("words"));
    }

    @Test
    void aChangeBeforeSharingLeavesNoMark() {
        String reflection = ana.writes("first words");
        change(ana, reflection, Map.of("body", "other words"))
                .then()
                .statusCode(200)
                .body("revisedAt", nullValue());
        share(ana, reflection).then().body("revisedAt", nullValue());
        ben.asks().get("/v1/reflections/" + reflection).then().body("revisedAt", nullValue());
    }

    @Test
    void aChangeWhileSharedOrWithdrawnLeavesAMark() {
        String reflection = ana.writesAndShares("first words");
        withdraw(ana, reflection).then().statusCode(200);
        String mark = Json.text(change(ana, reflection, Map.of("body", "other words")), "revisedAt");
        assertThat(mark).isNotNull();
        share(ana, reflection).then().body("revisedAt", equalTo(mark));
        ben.asks()
                .get("/v1/reflections/" + reflection)
                .then()
                .body("body", equalTo("other words"))
                .body("revisedAt", equalTo(mark));

        String later = Json.text(change(ana, reflection, Map.of("kind", "TRUST")), "revisedAt");
        assertThat(later).isGreaterThan(mark);
    }

    @Test
    void aNewPartnerIsShownNoMarkOfWhatAnotherSaw() {
        String reflection = ana.writesAndShares("first words");
        change(ana, reflection, Map.of("body", "other words")).then().statusCode(200);
        ana.leave(false);
        Member cleo = Member.register("Cleo");
        ana.pairWith(cleo);

        share(ana, reflection).then().statusCode(200);
        cleo.asks().get("/v1/reflections/" + reflection).then().statusCode(200).body("revisedAt", nullValue());
        ben.asks().get("/v1/reflections/" + reflection).then().statusCode(404);
    }

    @Test
    void thePartnerIsNotShownHowItCameAbout() {
        String reflection = ana.writesAndShares("words");
        Response seen = ben.asks().get("/v1/reflections/" + reflection);
        assertThat(seen.<Map<String, Object>>path("").keySet())
                .isEqualTo(Set.of(
                        "id",
                        "authorId",
                        "kind",
                        "body",
                        "visibility",
                        "sharedAt",
                        "thread",
                        "replyCount",
                        "receivedWithCare"));
        assertThat(ben.asks().get("/v1/couples/current/reflections").<Map<String, Object>>path("items[0]"))
                .isEqualTo(seen.path(""));
        ana.asks().get("/v1/reflections/" + reflection).then().body("createdAt", notNullValue());
    }

    @Test
    void changesMemberByMember() {
        String reflection = Json.text(
                ana.asks()
                        .body(Map.of("kind", "JOY", "body", "words", "occurredAt", "2026-03-01T08:10:00Z"))
                        .post("/v1/reflections"),
                "id");
        change(ana, reflection, Map.of("kind", "PAIN"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("PAIN"))
                .body("body", equalTo("words"))
                .body("occurredAt", equalTo("2026-03-01T08:10:00Z"));
        change(ana, reflection, "{\"occurredAt\":null}").then().statusCode(200).body("occurredAt", nullValue());
        Problem.naming("/body", change(ana, reflection, "{\"body\":null}"));
        Problem.naming("/kind", change(ana, reflection, "{\"kind\":null}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "authorId",
                "ownerId",
                "coupleId",
                "visibility",
                "sharedAt",
                "revisedAt",
                "createdAt",
                "version"
            })
    void whatIsNotTheMembersToSetIsRefused(String member) {
        Problem.naming(
                "/" + member,
                ana.asks()
                        .body(Map.of("kind", "JOY", "body", "words", member, "SHARED"))
                        .post("/v1/reflections"));
        String reflection = ana.writes("words");
        String before = ana.asks().get("/v1/reflections/" + reflection).asString();
        Problem.naming("/" + member, change(ana, reflection, Map.of(member, "SHARED")));
        assertThat(ana.asks().get("/v1/reflections/" + reflection).asString()).isEqualTo(before);
    }

    @Test
    void isGoneForBothOnceDeleted() {
        String reflection = ana.writesAndShares("words");
        ana.asks().delete("/v1/reflections/" + reflection).then().statusCode(204);

        for (Member member : List.of(ana, ben)) {
            Problem.of(member.asks().get("/v1/reflections/" + reflection), 404, "not_found");
            member.asks().get("/v1/couples/current/reflections").then().body("items", hasSize(0));
        }
        Problem.of(ana.asks().delete("/v1/reflections/" + reflection), 404, "not_found");
        Problem.of(share(ana, reflection), 404, "not_found");
        Problem.of(withdraw(ana, reflection), 404, "not_found");
        Problem.of(change(ana, reflection, Map.of("body", "x")), 404, "not_found");
    }

    private void lists(String query, String... reflections) {
        assertThat(ana.asks().get("/v1/reflections" + query).<List<String>>path("items.id"))
                .containsExactly(reflections);
    }

    private static Response share(Member member, String reflection) {
        return member.asks().post("/v1/reflections/" + reflection + "/share");
    }

    private static Response withdraw(Member member, String reflection) {
        return member.asks().post("/v1/reflections/" + reflection + "/withdraw");
    }

    private static Response change(Member member, String reflection, Object patch) {
        return member.patches().header("If-Match", "*").body(patch).patch("/v1/reflections/" + reflection);
    }
}
