package app.haven.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.AtOnce;
import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.Seen;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThreadTest {

    private Member ana;
    private Member ben;
    private String hers;

    @BeforeEach
    void shareAsACouple() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
        hers = ana.writesAndShares("her words");
    }

    @Test
    void bothTalkUnderASharedReflection() {
        Response said = reply(ben, hers, "I felt it too.");
        said.then()
                .statusCode(201)
                .header("Location", "/v1/replies/" + said.path("id"))
                .header("ETag", notNullValue())
                .body("reflectionId", equalTo(hers))
                .body("authorId", equalTo(ben.id().toString()))
                .body("body", equalTo("I felt it too."))
                .body("removed", equalTo(false))
                .body("revisedAt", nullValue());
        String answered = ana.replies(hers, "I am glad.");

        for (Member member : List.of(ana, ben)) {
            thread(member).then().statusCode(200).body("items.id", contains(answered, said.path("id")));
            assertThat(member.asks().get("/v1/replies/" + said.path("id")).asString())
                    .isEqualTo(said.asString());
            counts(member, 2);
        }
        ana.asks().get("/v1/replies").then().body("items.id", contains(answered));
        ben.asks().get("/v1/replies").then().body("items.id", contains(said.<String>path("id")));
    }

    @Test
    void isReadPageByPage() {
        List<String> said = List.of(ben.replies(hers, "one"), ana.replies(hers, "two"), ben.replies(hers, "three"));

        Response first = ana.asks().queryParam("limit", 2).get("/v1/reflections/" + hers + "/replies");
        first.then().body("items.id", contains(said.get(2), said.get(1)));
        Response second = ana.asks()
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/v1/reflections/" + hers + "/replies");
        second.then().body("items.id", contains(said.get(0))).body("nextCursor", nullValue());
    }

    @Test
    void needsASharedReflection() {
        String secret = ana.writes("not shared");

        Problem.of(reply(ana, secret, "to myself"), 409, "not_shared");
        Problem.of(reply(ben, secret, "?"), 404, "not_found");
        assertThat(Seen.seen(reply(ben, secret, "?")))
                .isEqualTo(Seen.seen(reply(ben, UUID.randomUUID().toString(), "?")));
        Problem.of(thread(ben, secret), 404, "not_found");
        thread(ana, secret).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void itsAuthorClosesAndReopensIt() {
        String said = ben.replies(hers, "I felt it too.");

        ana.asks()
                .post("/v1/reflections/" + hers + "/thread/close")
                .then()
                .statusCode(200)
                .body("thread", equalTo("CLOSED"));
        Problem.of(reply(ben, hers, "more"), 409, "thread_closed");
        Problem.of(reply(ana, hers, "more"), 409, "thread_closed");
        Problem.of(ana.asks().post("/v1/reflections/" + hers + "/thread/close"), 409, "thread_already_closed");
        thread(ben).then().body("items.id", contains(said));
        ben.asks().get("/v1/reflections/" + hers).then().body("thread", equalTo("CLOSED"));
        // What has been said stays its writer's.
        rewrite(ben, said, "I felt it as well.").then().statusCode(200);

        ana.asks()
                .post("/v1/reflections/" + hers + "/thread/reopen")
                .then()
                .statusCode(200)
                .body("thread", equalTo("OPEN"));
        Problem.of(ana.asks().post("/v1/reflections/" + hers + "/thread/reopen"), 409, "thread_already_open");
        ben.replies(hers, "more");
        Problem.of(ben.asks().post("/v1/reflections/" + hers + "/thread/close"), 404, "not_found");
        Problem.of(ben.asks().post("/v1/reflections/" + hers + "/thread/reopen"), 404, "not_found");
    }

    @Test
    void aChangedReplyKeepsAMark() {
        String said = ben.replies(hers, "I felt it too.");
        String etag = ana.asks().get("/v1/replies/" + said).header("ETag");

        rewrite(ben, said, "I felt it too.").then().statusCode(200).body("revisedAt", nullValue());
        rewrite(ben, said, "I felt it as well.").then().statusCode(200).body("revisedAt", notNullValue());
        ana.asks()
                .header("If-None-Match", etag)
                .get("/v1/replies/" + said)
                .then()
                .statusCode(200)
                .body("body", equalTo("I felt it as well."))
                .body("revisedAt", notNullValue());
        Problem.of(ben.patches().body(Map.of("body", "x")).patch("/v1/replies/" + said), 428, "precondition_required");
        Problem.of(
                ben.patches()
                        .header("If-Match", "\"stale\"")
                        .body(Map.of("body", "x"))
                        .patch("/v1/replies/" + said),
                412,
                "precondition_failed");
        Problem.of(rewrite(ana, said, "x"), 404, "not_found");
    }

    @Test
    void aRemovedReplyLeavesAMarkToTheOtherAlone() throws Exception {
        String said = ben.replies(hers, "I felt it too.");
        String kept = ben.replies(hers, "More words.");
        Problem.of(ana.asks().delete("/v1/replies/" + said), 404, "not_found");

        ben.asks().delete("/v1/replies/" + said).then().statusCode(204);

        ana.asks()
                .get("/v1/replies/" + said)
                .then()
                .statusCode(200)
                .body("removed", equalTo(true))
                .body("body", nullValue());
        thread(ana).then().body("items.id", contains(kept, said)).body("items.removed", contains(false, true));
        counts(ana, 2);
        Problem.of(ben.asks().get("/v1/replies/" + said), 404, "not_found");
        thread(ben).then().body("items.id", contains(kept));
        ben.asks().get("/v1/replies").then().body("items.id", contains(kept));
        counts(ben, 1);
        Problem.of(ben.asks().delete("/v1/replies/" + said), 404, "not_found");
        Problem.of(rewrite(ben, said, "x"), 404, "not_found");
        assertThat(Sql.count("select count(*) from reply where id = ?::uuid and body is null", said))
                .isOne();
    }

    @Test
    void withdrawingHidesItFromThePartnerAndSharingShowsItAgain() {
        String his = ben.replies(hers, "I felt it too.");
        String answered = ana.replies(hers, "I am glad.");
        String etag = ben.asks().get("/v1/replies/" + answered).header("ETag");

        ana.asks().post("/v1/reflections/" + hers + "/withdraw").then().statusCode(200);

        Problem.of(thread(ben), 404, "not_found");
        Problem.of(reply(ben, hers, "more"), 404, "not_found");
        Problem.of(ben.asks().header("If-None-Match", etag).get("/v1/replies/" + answered), 404, "not_found");
        // His own words are still his, and hers to read.
        ben.asks().get("/v1/replies/" + his).then().statusCode(200);
        ben.asks().get("/v1/replies").then().body("items.id", contains(his));
        thread(ana).then().body("items.id", contains(answered, his));
        Problem.of(reply(ana, hers, "more"), 409, "not_shared");

        ana.asks()
                .post("/v1/reflections/" + hers + "/share")
                .then()
                .statusCode(200)
                .body("replyCount", equalTo(2));
        thread(ben).then().body("items.id", contains(answered, his));
        counts(ben, 2);
    }

    @Test
    void deletedOrWithdrawnLooksTheSame() {
        String deleted = ana.writesAndShares("soon deleted");
        String onDeleted = ben.replies(deleted, "words");
        String onWithdrawn = ben.replies(hers, "words");
        ana.asks().delete("/v1/reflections/" + deleted).then().statusCode(204);
        ana.asks().post("/v1/reflections/" + hers + "/withdraw").then().statusCode(200);

        assertThat(Seen.seen(thread(ben, deleted))).isEqualTo(Seen.seen(thread(ben, hers)));
        assertThat(Seen.seen(reply(ben, deleted, "x"))).isEqualTo(Seen.seen(reply(ben, hers, "x")));
        for (String reply : List.of(onDeleted, onWithdrawn)) {
            ben.asks().get("/v1/replies/" + reply).then().statusCode(200);
            rewrite(ben, reply, "other words").then().statusCode(200);
        }
        Problem.of(ana.asks().get("/v1/replies/" + onDeleted), 404, "not_found");
    }

    @Test
    void leavingTakesAwayWhatTheOtherSaid() {
        String his = ben.writesAndShares("his words");
        String hersUnderHis = ana.replies(his, "I see you.");
        String hisUnderHis = ben.replies(his, "Thank you.");
        String hisUnderHers = ben.replies(hers, "I felt it too.");

        ana.leave(false);

        thread(ben, his).then().body("items.id", contains(hisUnderHis));
        ben.asks().get("/v1/reflections/" + his).then().body("replyCount", equalTo(1));
        thread(ana, hers).then().body("items", hasSize(0));
        ana.asks().get("/v1/reflections/" + hers).then().body("replyCount", equalTo(0));
        Problem.of(thread(ben, hers), 404, "not_found");
        Problem.of(ben.asks().get("/v1/replies/" + hersUnderHis), 404, "not_found");
        Problem.of(ana.asks().get("/v1/replies/" + hisUnderHers), 404, "not_found");
        ana.asks().get("/v1/replies").then().body("items.id", contains(hersUnderHis));
        ben.asks().get("/v1/replies").then().body("items.id", contains(hisUnderHers, hisUnderHis));
        Problem.of(reply(ben, his, "x"), 404, "not_found");
    }

    @Test
    void leavingWithWordsReadableLeavesThoseOfTheLeaverAlone() {
        String his = ben.writesAndShares("his words");
        String hersUnderHis = ana.replies(his, "I see you.");
        String hersUnderHers = ana.replies(hers, "It was a good day.");
        String hisUnderHers = ben.replies(hers, "I felt it too.");
        String couple = Json.text(ana.asks().get("/v1/couples/current"), "id");

        ana.leave(true);

        thread(ben, his).then().body("items.id", contains(hersUnderHis));
        thread(ben, hers).then().body("items.id", contains(hisUnderHers, hersUnderHers));
        ben.asks()
                .get("/v1/couples/former/" + couple + "/reflections")
                .then()
                .body("items.id", contains(hers))
                .body("items[0].replyCount", equalTo(2));
        ben.asks().get("/v1/replies/" + hersUnderHis).then().statusCode(200);
        // He has left nothing readable.
        thread(ana, hers).then().body("items.id", contains(hersUnderHers));
        ana.asks().get("/v1/reflections/" + hers).then().body("replyCount", equalTo(1));
        Problem.of(ana.asks().get("/v1/replies/" + hisUnderHers), 404, "not_found");
        Problem.of(thread(ana, his), 404, "not_found");
        // Readable is not more than readable.
        Problem.of(reply(ben, hers, "x"), 404, "not_found");
        Problem.of(acknowledge(ben, hers), 404, "not_found");
        // Removing words takes them away from the other as ever.
        ana.asks().delete("/v1/replies/" + hersUnderHis).then().statusCode(204);
        thread(ben, his).then().body("items.removed", contains(true));
    }

    @Test
    void aNewPartnerSeesNothingOfWhatWasSaidToAnother() {
        ben.replies(hers, "I felt it too.");
        ana.replies(hers, "I am glad.");
        acknowledge(ben, hers).then().statusCode(204);
        ana.leave(true);
        Member cleo = Member.register("Cleo");
        ana.pairWith(cleo);

        ana.asks()
                .post("/v1/reflections/" + hers + "/share")
                .then()
                .statusCode(200)
                .body("replyCount", equalTo(0))
                .body("receivedWithCare", equalTo(false));
        thread(cleo, hers).then().statusCode(200).body("items", hasSize(0));
        thread(ana, hers).then().statusCode(200).body("items", hasSize(0));
        ana.asks().get("/v1/replies").then().body("items", hasSize(1));
        String fresh = cleo.replies(hers, "How lovely.");
        thread(ana, hers).then().body("items.id", contains(fresh));
        Problem.of(ben.asks().get("/v1/replies/" + fresh), 404, "not_found");
    }

    @Test
    void pairingAgainBringsNoWordBack() {
        ben.replies(hers, "I felt it too.");
        acknowledge(ben, hers).then().statusCode(204);
        ana.leave(false);
        ana.pairWith(ben);

        Problem.of(thread(ben, hers), 404, "not_found");
        ana.asks().post("/v1/reflections/" + hers + "/share").then().statusCode(200);
        for (Member member : List.of(ana, ben)) {
            thread(member).then().body("items", hasSize(0));
            counts(member, 0);
            member.asks().get("/v1/reflections/" + hers).then().body("receivedWithCare", equalTo(false));
        }
    }

    @Test
    void receivedWithCareIsSaidOnPurposeAndCanBeTakenBack() {
        ben.asks().get("/v1/reflections/" + hers).then().body("receivedWithCare", equalTo(false));
        String etag = ana.asks().get("/v1/reflections/" + hers).header("ETag");

        acknowledge(ben, hers).then().statusCode(204);
        acknowledge(ben, hers).then().statusCode(204);

        for (Member member : List.of(ana, ben)) {
            member.asks().get("/v1/reflections/" + hers).then().body("receivedWithCare", equalTo(true));
            member.asks().get("/v1/couples/current/reflections").then().body("items.receivedWithCare", contains(true));
        }
        ana.asks()
                .header("If-None-Match", etag)
                .get("/v1/reflections/" + hers)
                .then()
                .statusCode(200);
        ben.asks().delete("/v1/reflections/" + hers + "/acknowledgement").then().statusCode(204);
        ana.asks().get("/v1/reflections/" + hers).then().body("receivedWithCare", equalTo(false));
        Problem.of(ben.asks().delete("/v1/reflections/" + hers + "/acknowledgement"), 404, "not_found");
        // Nobody receives their own words, nor what is not shared.
        Problem.of(acknowledge(ana, hers), 404, "not_found");
        Problem.of(acknowledge(ben, ana.writes("not shared")), 404, "not_found");
    }

    @Test
    void whatTheReaderSaidCanBeTakenBackAfterTheReflectionIsWithdrawn() {
        acknowledge(ben, hers).then().statusCode(204);
        ana.asks().post("/v1/reflections/" + hers + "/withdraw").then().statusCode(200);

        Problem.of(acknowledge(ben, hers), 404, "not_found");
        ben.asks().delete("/v1/reflections/" + hers + "/acknowledgement").then().statusCode(204);
        ana.asks().get("/v1/reflections/" + hers).then().body("receivedWithCare", equalTo(false));
    }

    @RepeatedTest(5)
    void leavingAgainstReplyingLeavesNothingToRead() {
        List<Response> answers = AtOnce.run(List.of(
                () -> reply(ben, hers, "I felt it too."),
                () -> ana.asks().body(Map.of()).post("/v1/couples/current/leave")));

        assertThat(answers.get(0).statusCode()).isIn(201, 404);
        assertThat(answers.get(1).statusCode()).isEqualTo(204);
        thread(ana).then().body("items", hasSize(0));
        ana.asks().get("/v1/reflections/" + hers).then().body("replyCount", equalTo(0));
        Problem.of(thread(ben), 404, "not_found");
    }

    @RepeatedTest(5)
    void closingAgainstReplyingIsOneBeforeTheOther() {
        List<Response> answers = AtOnce.run(List.of(() -> reply(ben, hers, "I felt it too."), () -> ana.asks()
                .post("/v1/reflections/" + hers + "/thread/close")));

        assertThat(answers.get(0).statusCode()).isIn(201, 409);
        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        thread(ana).then().body("items", hasSize(answers.get(0).statusCode() == 201 ? 1 : 0));
    }

    @RepeatedTest(5)
    void withdrawingAgainstReplyingIsOneBeforeTheOther() {
        List<Response> answers = AtOnce.run(List.of(() -> reply(ben, hers, "I felt it too."), () -> ana.asks()
                .post("/v1/reflections/" + hers + "/withdraw")));

        assertThat(answers.get(0).statusCode()).isIn(201, 404);
        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        Problem.of(thread(ben), 404, "not_found");
    }

    private void counts(Member member, int replies) {
        member.asks().get("/v1/reflections/" + hers).then().statusCode(200).body("replyCount", equalTo(replies));
        member.asks().get("/v1/couples/current/reflections").then().body("items[0].replyCount", equalTo(replies));
        thread(member).then().body("items", hasSize(replies));
    }

    private Response thread(Member member) {
        return thread(member, hers);
    }

    private static Response thread(Member member, String reflection) {
        return member.asks().get("/v1/reflections/" + reflection + "/replies");
    }

    private static Response reply(Member member, String reflection, String words) {
        return member.asks().body(Map.of("body", words)).post("/v1/reflections/" + reflection + "/replies");
    }

    private static Response rewrite(Member member, String reply, String words) {
        return member.patches()
                .header("If-Match", "*")
                .body(Map.of("body", words))
                .patch("/v1/replies/" + reply);
    }

    private static Response acknowledge(Member member, String reflection) {
        return member.asks().put("/v1/reflections/" + reflection + "/acknowledgement");
    }
}
