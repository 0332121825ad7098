package app.haven.couple;

import static app.haven.couple.InvitationTest.accept;
import static app.haven.couple.InvitationTest.invite;
import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.AtOnce;
import app.haven.testing.Member;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;

/** Two people at the same moment, against the real database. */
@QuarkusTest
class PairingRacesTest {

    private static final int TIMES = 5;

    @RepeatedTest(TIMES)
    void twoPeopleAcceptOneCode() {
        Member ana = Member.register("Ana");
        Member ben = Member.register("Ben");
        Member cleo = Member.register("Cleo");
        String code = invite(ana);

        List<Response> answers = AtOnce.run(List.of(() -> accept(ben, code), () -> accept(cleo, code)));

        oneWins(answers);
        assertThat(activeSidesOf(ana)).isEqualTo(1);
        assertThat(activeSidesOf(ben) + activeSidesOf(cleo)).isEqualTo(1);
        noThirdWheel(ana, ben, cleo);
    }

    @RepeatedTest(TIMES)
    void onePersonAcceptsTwoCodes() {
        Member ana = Member.register("Ana");
        Member ben = Member.register("Ben");
        Member cleo = Member.register("Cleo");
        String anas = invite(ana);
        String bens = invite(ben);

        List<Response> answers = AtOnce.run(List.of(() -> accept(cleo, anas), () -> accept(cleo, bens)));

        oneWins(answers);
        assertThat(activeSidesOf(cleo)).isEqualTo(1);
        assertThat(activeSidesOf(ana) + activeSidesOf(ben)).isEqualTo(1);
        noThirdWheel(ana, ben, cleo);
    }

    @RepeatedTest(TIMES)
    void twoPeopleAcceptEachOther() {
        Member ana = Member.register("Ana");
        Member ben = Member.register("Ben");
        String anas = invite(ana);
        String bens = invite(ben);

        List<Response> answers = AtOnce.run(List.of(() -> accept(ben, anas), () -> accept(ana, bens)));

        oneWins(answers);
        assertThat(activeSidesOf(ana)).isEqualTo(1);
        assertThat(activeSidesOf(ben)).isEqualTo(1);
        noThirdWheel(ana, ben);
        assertThat(Sql.count("select count(*) from couple_invitation where inviter_id in (?, ?)", ana.id(), ben.id()))
                .isZero();
    }

    @RepeatedTest(TIMES)
    void threePeopleAcceptEachOtherInACircle() {
        Member ana = Member.register("Ana");
        Member ben = Member.register("Ben");
        Member cleo = Member.register("Cleo");
        String anas = invite(ana);
        String bens = invite(ben);
        String cleos = invite(cleo);

        List<Response> answers =
                AtOnce.run(List.of(() -> accept(ben, anas), () -> accept(cleo, bens), () -> accept(ana, cleos)));

        oneWins(answers);
        assertThat(activeSidesOf(ana) + activeSidesOf(ben) + activeSidesOf(cleo))
                .isEqualTo(2);
        noThirdWheel(ana, ben, cleo);
    }

    @RepeatedTest(TIMES)
    void acceptingAndRevoking() {
        Member ana = Member.register("Ana");
        Member ben = Member.register("Ben");
        String code = invite(ana);

        List<Response> answers = AtOnce.run(
                List.of(() -> accept(ben, code), () -> ana.asks().delete("/v1/couples/invitations/current")));

        boolean paired = answers.get(0).statusCode() == 201;
        boolean revoked = answers.get(1).statusCode() == 204;
        assertThat(paired).isNotEqualTo(revoked);
        assertThat(answers.get(paired ? 1 : 0).statusCode()).isIn(404, 409);
        assertThat(activeSidesOf(ana)).isEqualTo(paired ? 1 : 0);
        noThirdWheel(ana, ben);
    }

    @RepeatedTest(TIMES)
    void bothLeave() {
        Member ana = Member.register("Ana");
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String hers = ana.writesAndShares("her words");
        String his = ben.writesAndShares("his words");

        List<Response> answers = AtOnce.run(List.of(() -> leave(ana), () -> leave(ben)));

        assertThat(answers.stream().map(Response::statusCode).sorted()).containsExactly(204, 404);
        assertThat(activeSidesOf(ana) + activeSidesOf(ben)).isZero();
        assertThat(Sql.count(
                        "select count(distinct left_at) from couple_member where member_id in (?, ?)",
                        ana.id(),
                        ben.id()))
                .isEqualTo(1);
        ana.asks().get("/v1/reflections/" + his).then().statusCode(404);
        ben.asks().get("/v1/reflections/" + hers).then().statusCode(404);
    }

    @RepeatedTest(TIMES)
    void oneSharesWhileTheOtherLeaves() {
        Member ana = Member.register("Ana");
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String reflection = ana.writes("words");

        List<Response> answers = AtOnce.run(
                List.of(() -> ana.asks().post("/v1/reflections/" + reflection + "/share"), () -> leave(ben)));

        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(answers.get(1).statusCode()).isEqualTo(204);
        ben.asks().get("/v1/reflections/" + reflection).then().statusCode(404);
        assertThat(visibilityOf(reflection)).isEqualTo(answers.get(0).statusCode() == 200 ? "WITHDRAWN" : "PRIVATE");
    }

    @RepeatedTest(TIMES)
    void oneSharesAndLeavesAtOnce() {
        Member ana = Member.register("Ana");
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String shared = ana.writesAndShares("shared words");
        String reflection = ana.writes("words");

        List<Response> answers = AtOnce.run(List.of(
                () -> ana.asks().post("/v1/reflections/" + reflection + "/share"),
                () -> ana.asks().post("/v1/reflections/" + shared + "/share"),
                () -> leave(ana)));

        assertThat(answers.get(2).statusCode()).isEqualTo(204);
        for (String one : List.of(shared, reflection)) {
            ben.asks().get("/v1/reflections/" + one).then().statusCode(404);
            assertThat(visibilityOf(one)).isNotEqualTo("SHARED");
        }
    }

    private static Response leave(Member member) {
        return member.asks().body(Map.of("keepShared", false)).post("/v1/couples/current/leave");
    }

    private static void oneWins(List<Response> answers) {
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(answers.size() - 1);
    }

    private static String visibilityOf(String reflection) {
        return (String) Sql.rows("select visibility from reflection where id = ?::uuid", reflection)
                .get(0)
                .get(0);
    }

    private static long activeSidesOf(Member member) {
        return Sql.count("select count(*) from couple_member where member_id = ? and left_at is null", member.id());
    }

    /** Every side has its mirror image. */
    private static void noThirdWheel(Member... members) {
        for (Member member : members) {
            assertThat(Sql.count("""
                            select count(*) from couple_member one
                            where one.member_id = ? and not exists (select from couple_member other
                                where other.couple_id = one.couple_id and other.member_id = one.partner_id
                                  and other.partner_id = one.member_id
                                  and other.left_at is not distinct from one.left_at)
                            """, member.id())).isZero();
        }
    }
}
