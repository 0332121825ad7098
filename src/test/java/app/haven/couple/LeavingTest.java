package app.haven.couple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.AtOnce;
import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LeavingTest {

    private Member ana;
    private Member ben;
    private String hers;
    private String his;

    @BeforeEach
    void shareAsACouple() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
        hers = ana.writesAndShares("her words");
        his = ben.writesAndShares("his words");
    }

    @Test
    void cutsAllAccessOfEachToTheOther() {
        leave(ana, Map.of());

        unreadable(ben, hers);
        unreadable(ana, his);
        for (Member member : new Member[] {ana, ben}) {
            Problem.of(member.asks().get("/v1/couples/current"), 404, "not_found");
            member.asks().get("/v1/couples/current/reflections").then().body("items", hasSize(0));
            Problem.of(member.asks().get("/v1/couples/current/practice-logs"), 404, "not_found");
            Problem.of(member.asks().body(Map.of()).post("/v1/couples/current/leave"), 404, "not_found");
            member.asks()
                    .get("/v1/couples/former/" + formerOf(member) + "/reflections")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
    }

    @Test
    void leavesToEachTheOwnWords() {
        leave(ana, Map.of());

        ana.asks().get("/v1/reflections/" + hers).then().statusCode(200).body("visibility", equalTo("WITHDRAWN"));
        ben.asks().get("/v1/reflections/" + his).then().statusCode(200).body("visibility", equalTo("WITHDRAWN"));
        ben.asks().get("/v1/reflections").then().body("items", hasSize(1));
    }

    @Test
    void keepsTheLeaversWordsReadableIfTheLeaverSaysSo() {
        leave(ana, Map.of("keepShared", true));
        UUID couple = formerOf(ben);

        Response read = ben.asks().get("/v1/reflections/" + hers);
        read.then().statusCode(200).body("body", equalTo("her words")).body("createdAt", nullValue());
        ben.asks().get("/v1/couples/former/" + couple + "/reflections").then().body("items.id", equalTo(List.of(hers)));
        // But not the words of who was left: that is not the leaver's to decide.
        unreadable(ana, his);
        ana.asks().get("/v1/couples/former/" + couple + "/reflections").then().body("items", hasSize(0));
        // Readable is not more than readable.
        ben.patches()
                .header("If-Match", "*")
                .body(Map.of("body", "x"))
                .patch("/v1/reflections/" + hers)
                .then()
                .statusCode(404);
        ben.asks().delete("/v1/reflections/" + hers).then().statusCode(404);
        ben.asks().post("/v1/reflections/" + hers + "/withdraw").then().statusCode(404);
        ben.asks().get("/v1/couples/current/reflections").then().body("items", hasSize(0));
    }

    @Test
    void theLeaverCanStillWithdrawWhatWasLeftReadable() {
        leave(ana, Map.of("keepShared", true));

        ana.asks().post("/v1/reflections/" + hers + "/withdraw").then().statusCode(200);
        unreadable(ben, hers);
        ben.asks()
                .get("/v1/couples/former/" + formerOf(ben) + "/reflections")
                .then()
                .body("items", hasSize(0));
        Problem.of(ana.asks().post("/v1/reflections/" + hers + "/share"), 409, "no_partner");
    }

    @Test
    void onlyTheFormerPartnerReadsWhatWasLeft() {
        leave(ana, Map.of("keepShared", true));
        Member cleo = Member.register("Cleo");
        ben.pairWith(cleo);

        unreadable(cleo, hers);
        cleo.asks()
                .get("/v1/couples/former/" + formerOf(ben) + "/reflections")
                .then()
                .body("items", hasSize(0));
        cleo.asks().get("/v1/couples/current/reflections").then().body("items", hasSize(0));
        ben.asks().get("/v1/couples/current/reflections").then().body("items", hasSize(0));
        ben.asks().get("/v1/reflections/" + hers).then().statusCode(200);
    }

    @Test
    void isToldOnlyIfTheLeaverWantsIt() {
        leave(ana, Map.of("tellPartner", true));
        former(ben).then().body("items[0].partnerSaidGoodbye", equalTo(true));
        former(ana).then().body("items[0].partnerSaidGoodbye", equalTo(false));

        ana.pairWith(ben);
        leave(ben, Map.of());
        former(ana).then().body("items", hasSize(2)).body("items[0].partnerSaidGoodbye", equalTo(false));
    }

    @Test
    void theFormerListSaysNothingMore() {
        former(ana).then().body("items", hasSize(0));
        UUID couple = UUID.fromString(ana.asks().get("/v1/couples/current").path("id"));
        leave(ana, Map.of("keepShared", true));

        Response former = former(ben);
        former.then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(couple.toString()))
                .body("items[0].reflectionsLeftReadable", equalTo(true));
        assertThat(former.<Map<String, Object>>path("items[0]").keySet())
                .isEqualTo(Set.of("id", "since", "until", "partnerSaidGoodbye", "reflectionsLeftReadable"));
        former(ana).then().body("items[0].reflectionsLeftReadable", equalTo(false));
    }

    @Test
    void pairingAgainDoesNotBringWithdrawnWordsBack() {
        leave(ana, Map.of());
        ana.pairWith(ben);

        unreadable(ben, hers);
        unreadable(ana, his);
        ben.asks().get("/v1/couples/current/reflections").then().body("items", hasSize(0));
        // Until their author shares them anew.
        ana.asks().post("/v1/reflections/" + hers + "/share").then().statusCode(200);
        ben.asks().get("/v1/reflections/" + hers).then().statusCode(200);
        unreadable(ana, his);
    }

    @Test
    void aNewPartnerReadsNothingOld() {
        leave(ana, Map.of());
        Member cleo = Member.register("Cleo");
        ana.pairWith(cleo);

        unreadable(cleo, hers);
        unreadable(cleo, his);
        cleo.asks().get("/v1/couples/current/reflections").then().body("items", hasSize(0));
        ana.asks().get("/v1/couples/current/reflections").then().body("items", hasSize(0));
    }

    @Test
    void whoWasLeftCannotKeepReadingByAnOldCursorOrEtag() {
        ana.writesAndShares("more words");
        String cursor =
                Json.text(ben.asks().queryParam("limit", 1).get("/v1/couples/current/reflections"), "nextCursor");
        String etag = ben.asks().get("/v1/reflections/" + hers).header("ETag");
        leave(ana, Map.of());

        ben.asks()
                .queryParam("cursor", cursor)
                .get("/v1/couples/current/reflections")
                .then()
                .body("items", hasSize(0));
        Problem.of(ben.asks().header("If-None-Match", etag).get("/v1/reflections/" + hers), 404, "not_found");
    }

    /** Whoever leaves, and however: what the other shares at that moment is not shared with somebody who has left. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void atTheSameMomentAsSharingLeavesNothingShared(boolean keepShared) {
        for (int round = 0; round < 5; round++) {
            String fresh = ana.writes("words at the last moment");
            List<Response> answers = AtOnce.run(List.of(
                    () -> ana.asks().post("/v1/reflections/" + fresh + "/share"),
                    () -> ben.asks().body(Map.of("keepShared", keepShared)).post("/v1/couples/current/leave")));

            assertThat(answers.get(0).statusCode()).isIn(200, 409);
            assertThat(answers.get(1).statusCode()).isEqualTo(204);
            unreadable(ben, fresh);
            ana.asks()
                    .get("/v1/reflections/" + fresh)
                    .then()
                    .body("visibility", equalTo(answers.get(0).statusCode() == 200 ? "WITHDRAWN" : "PRIVATE"));
            ana.pairWith(ben);
            unreadable(ben, fresh);
        }
    }

    @Test
    void needsACouple() {
        Problem.of(Member.register("Cleo").asks().body(Map.of()).post("/v1/couples/current/leave"), 404, "not_found");
    }

    private static void leave(Member member, Map<String, Object> how) {
        member.asks().body(how).post("/v1/couples/current/leave").then().statusCode(204);
    }

    private static void unreadable(Member member, String reflection) {
        Problem.of(member.asks().get("/v1/reflections/" + reflection), 404, "not_found");
    }

    private static Response former(Member member) {
        return member.asks().get("/v1/couples/former");
    }

    private static UUID formerOf(Member member) {
        return UUID.fromString(former(member).path("items[0].id"));
    }
}
