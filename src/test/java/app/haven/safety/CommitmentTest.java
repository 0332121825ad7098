package app.haven.safety;

import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.AtOnce;
import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommitmentTest {

    private static final String COMMITMENTS = "/v1/commitments";
    private static final String SHARED = "/v1/couples/current/commitments";
    private static final String WORDS = "For my part I will ask before I give advice.";

    private Member ana;
    private Member ben;

    @BeforeEach
    void pair() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
    }

    @Test
    void beginsPrivateAndOpen() {
        Response made = ana.asks()
                .body(Map.of("words", WORDS, "dueDate", "2026-03-31", "timeZone", Member.ZONE))
                .post(COMMITMENTS);
        made.then()
                .statusCode(201)
                .header("Location", COMMITMENTS + "/" + made.path("id"))
                .header("ETag", notNullValue())
                .body("authorId", equalTo(ana.id().toString()))
                .body("words", equalTo(WORDS))
                .body("dueDate", equalTo("2026-03-31"))
                .body("timeZone", equalTo(Member.ZONE))
                .body("status", equalTo("OPEN"))
                .body("visibility", equalTo("PRIVATE"))
                .body("sharedAt", nullValue())
                .body("revisedAt", nullValue());
        Response read = ana.asks().get(made.header("Location"));
        assertThat(read.asString()).isEqualTo(made.asString());
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(seen(ben.asks().get(made.header("Location"))))
                .startsWith("404 ")
                .isEqualTo(seen(ben.asks().get(COMMITMENTS + "/" + UUID.randomUUID())));
        ben.asks().get(SHARED).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void theOwnAreListedByStatusTheNewestFirst() {
        String open = commit(ana);
        String kept = commit(ana);
        String letGo = commit(ana);
        share(ana, letGo).then().statusCode(200);
        change(ana, kept, Map.of("status", "KEPT")).then().statusCode(200);
        change(ana, letGo, Map.of("status", "LET_GO")).then().statusCode(200);
        share(ben, commit(ben)).then().statusCode(200);

        lists("", letGo, kept, open);
        lists("?status=OPEN", open);
        lists("?status=KEPT", kept);
        lists("?status=LET_GO", letGo);
        lists("?limit=1", letGo);
        Problem.naming("status", ana.asks().get(COMMITMENTS + "?status=kept"));
    }

    @Test
    void isReadByThePartnerWhileItIsShared() {
        String id = commit(ana);
        share(ana, id).then().statusCode(200).body("visibility", equalTo("SHARED"));
        Response read = ben.asks().get(COMMITMENTS + "/" + id);
        read.then()
                .statusCode(200)
                .body("words", equalTo(WORDS))
                .body("authorId", equalTo(ana.id().toString()));
        assertThat(ben.asks().get(SHARED).<Object>path("items[0]")).isEqualTo(read.path(""));

        withdraw(ana, id).then().statusCode(200).body("visibility", equalTo("WITHDRAWN"));
        Problem.of(
                ben.asks().header("If-None-Match", read.header("ETag")).get(COMMITMENTS + "/" + id), 404, "not_found");
        ben.asks().get(SHARED).then().body("items", hasSize(0));
        share(ana, id).then().statusCode(200);
        ben.asks().get(COMMITMENTS + "/" + id).then().statusCode(200);
    }

    @Test
    void thePartnerIsNotShownHowItCameAboutOrWhereItsAuthorWas() {
        String id = Json.text(
                ana.asks()
                        .body(Map.of("words", WORDS, "dueDate", "2026-03-31", "timeZone", "America/Lima"))
                        .post(COMMITMENTS),
                "id");
        share(ana, id).then().statusCode(200);

        assertThat(ben.asks()
                        .get(COMMITMENTS + "/" + id)
                        .<Map<String, Object>>path("")
                        .keySet())
                .containsExactlyInAnyOrder("id", "authorId", "words", "dueDate", "status", "visibility", "sharedAt");
        ana.asks().get(COMMITMENTS + "/" + id).then().body("timeZone", equalTo("America/Lima"));
    }

    @Test
    void onlyItsAuthorChangesKeepsOrMovesIt() {
        String id = commit(ana);
        share(ana, id).then().statusCode(200);
        String before = ana.asks().get(COMMITMENTS + "/" + id).asString();
        for (Member other : List.of(ben, Member.register("Cleo"))) {
            for (Map<String, Object> patch : List.<Map<String, Object>>of(
                    Map.of("status", "KEPT"),
                    Map.of("status", "LET_GO"),
                    Map.of("words", "For your part you will."),
                    Map.of("dueDate", "2026-03-31", "timeZone", "UTC"))) {
                Problem.of(change(other, id, patch), 404, "not_found");
            }
            Problem.of(share(other, id), 404, "not_found");
            Problem.of(withdraw(other, id), 404, "not_found");
            Problem.of(other.asks().delete(COMMITMENTS + "/" + id), 404, "not_found");
        }
        ana.asks().get(COMMITMENTS + "/" + id).then().body(equalTo(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assigneeId",
                "assignee",
                "ownerId",
                "authorId",
                "partnerId",
                "score",
                "coupleId",
                "visibility",
                "sharedAt",
                "revisedAt",
                "createdAt",
                "id",
                "version"
            })
    void canBeGivenToNobodyElseNorScored(String member) {
        Problem.naming(
                "/" + member,
                ana.asks()
                        .body(Map.of("words", WORDS, member, ben.id().toString()))
                        .post(COMMITMENTS));
        String id = commit(ana);
        Problem.naming("/" + member, change(ana, id, Map.of(member, ben.id().toString())));
    }

    @Test
    void aChangeOfWhatWasSharedLeavesAMark() {
        String id = commit(ana);
        change(ana, id, Map.of("words", "other words")).then().body("revisedAt", nullValue());
        share(ana, id).then().statusCode(200).body("revisedAt", nullValue());

        String mark = Json.text(change(ana, id, Map.of("words", WORDS)), "revisedAt");
        assertThat(mark).isNotNull();
        ben.asks().get(COMMITMENTS + "/" + id).then().body("revisedAt", equalTo(mark));
        withdraw(ana, id).then().statusCode(200);
        String later = Json.text(change(ana, id, Map.of("dueDate", "2026-03-31", "timeZone", "UTC")), "revisedAt");
        assertThat(later).isGreaterThan(mark);
        share(ana, id).then().body("revisedAt", equalTo(later));
    }

    @Test
    void keepingItIsNoChangeOfWhatItPromises() {
        String id = commit(ana);
        share(ana, id).then().statusCode(200);
        change(ana, id, Map.of("status", "KEPT"))
                .then()
                .statusCode(200)
                .body("status", equalTo("KEPT"))
                .body("revisedAt", nullValue());
        ben.asks()
                .get(COMMITMENTS + "/" + id)
                .then()
                .body("status", equalTo("KEPT"))
                .body("revisedAt", nullValue());
        change(ana, id, "{\"status\":null}").then().statusCode(200).body("status", equalTo("OPEN"));
    }

    @Test
    void itsDateNeedsAZone() {
        Problem.naming(
                "/timeZone",
                ana.asks().body(Map.of("words", WORDS, "dueDate", "2026-03-31")).post(COMMITMENTS));
        String id = commit(ana);
        Problem.naming("/timeZone", change(ana, id, Map.of("dueDate", "2026-03-31")));
        change(ana, id, Map.of("dueDate", "2026-03-31", "timeZone", "UTC"))
                .then()
                .statusCode(200);
        change(ana, id, "{\"dueDate\":null}").then().statusCode(200).body("dueDate", nullValue());
    }

    @Test
    void isSharedOnceAndWithdrawnOnceAndWithAPartnerOnly() {
        String id = commit(ana);
        Problem.of(withdraw(ana, id), 409, "not_shared");
        share(ana, id).then().statusCode(200);
        Problem.of(share(ana, id), 409, "already_shared");
        withdraw(ana, id).then().statusCode(200);
        Problem.of(withdraw(ana, id), 409, "not_shared");

        Member cleo = Member.register("Cleo");
        Problem.of(share(cleo, commit(cleo)), 409, "no_partner");
        cleo.asks().get(SHARED).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void theCouplesListHoldsWhatBothShareTheLastSharedFirst() {
        String early = commit(ana);
        String his = commit(ben);
        share(ben, his).then().statusCode(200);
        commit(ana);
        share(ana, early).then().statusCode(200);

        for (Member member : List.of(ana, ben)) {
            Response first = member.asks().get(SHARED + "?limit=1");
            assertThat(first.<List<String>>path("items.id")).containsExactly(early);
            assertThat(member.asks()
                            .queryParam("cursor", first.<String>path("nextCursor"))
                            .get(SHARED + "?limit=1")
                            .<List<String>>path("items.id"))
                    .containsExactly(his);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavingWithdrawsThoseOfBothAtOnce(boolean keepShared) {
        String hers = commit(ana);
        String his = commit(ben);
        share(ana, hers).then().statusCode(200);
        share(ben, his).then().statusCode(200);
        ana.leave(keepShared);

        Problem.of(ben.asks().get(COMMITMENTS + "/" + hers), 404, "not_found");
        Problem.of(ana.asks().get(COMMITMENTS + "/" + his), 404, "not_found");
        ana.asks().get(COMMITMENTS + "/" + hers).then().body("visibility", equalTo("WITHDRAWN"));
        ben.asks().get(COMMITMENTS + "/" + his).then().body("visibility", equalTo("WITHDRAWN"));
        for (Member member : List.of(ana, ben)) {
            member.asks().get(SHARED).then().statusCode(200).body("items", hasSize(0));
        }

        ana.pairWith(ben);
        Problem.of(ben.asks().get(COMMITMENTS + "/" + hers), 404, "not_found");
        ben.asks().get(SHARED).then().body("items", hasSize(0));
    }

    @Test
    void aNewPartnerIsShownNeitherOldOnesNorMarksOfWhatAnotherSaw() {
        String old = commit(ana);
        share(ana, old).then().statusCode(200);
        change(ana, old, Map.of("words", "other words")).then().body("revisedAt", notNullValue());
        ana.leave(true);
        Member cleo = Member.register("Cleo");
        ana.pairWith(cleo);

        Problem.of(cleo.asks().get(COMMITMENTS + "/" + old), 404, "not_found");
        cleo.asks().get(SHARED).then().body("items", hasSize(0));
        share(ana, old).then().statusCode(200);
        cleo.asks().get(COMMITMENTS + "/" + old).then().statusCode(200).body("revisedAt", nullValue());
        Problem.of(ben.asks().get(COMMITMENTS + "/" + old), 404, "not_found");
    }

    @RepeatedTest(5)
    void whatIsSharedWhileThePartnerLeavesDoesNotOutliveTheCouple() {
        String id = commit(ana);
        List<Response> answers = AtOnce.run(
                List.of(() -> share(ana, id), () -> ben.asks().body(Map.of()).post("/v1/couples/current/leave")));

        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(answers.get(1).statusCode()).isEqualTo(204);
        assertThat(Sql.count("select count(*) from commitment where id = ?::uuid and visibility = 'SHARED'", id))
                .isZero();
    }

    @Test
    void isGoneForBothOnceDeleted() {
        String id = commit(ana);
        share(ana, id).then().statusCode(200);
        ana.asks().delete(COMMITMENTS + "/" + id).then().statusCode(204);

        for (Member member : List.of(ana, ben)) {
            Problem.of(member.asks().get(COMMITMENTS + "/" + id), 404, "not_found");
            member.asks().get(SHARED).then().body("items", hasSize(0));
        }
        Problem.of(ana.asks().delete(COMMITMENTS + "/" + id), 404, "not_found");
        Problem.of(share(ana, id), 404, "not_found");
    }

    private static String commit(Member member) {
        return Json.id(member.asks()
                .body(Map.of("words", WORDS))
                .post(COMMITMENTS)
                .then()
                .statusCode(201));
    }

    private void lists(String query, String... commitments) {
        assertThat(ana.asks().get(COMMITMENTS + query).<List<String>>path("items.id"))
                .as(query)
                .containsExactly(commitments);
    }

    private static Response share(Member member, String id) {
        return member.asks().post(COMMITMENTS + "/" + id + "/share");
    }

    private static Response withdraw(Member member, String id) {
        return member.asks().post(COMMITMENTS + "/" + id + "/withdraw");
    }

    private static Response change(Member member, String id, Object patch) {
        return member.patches().header("If-Match", "*").body(patch).patch(COMMITMENTS + "/" + id);
    }
}
