package app.haven.couple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.AtOnce;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.Sql;
import app.haven.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationTest {

    @Inject
    TestClock clock;

    private Member ana;
    private Member ben;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void pairsWhoInvitesWithWhoAccepts() {
        String code = invite(ana);
        Response accepted = accept(ben, code);
        accepted.then()
                .statusCode(201)
                .header("Location", "/v1/couples/current")
                .body("partner.id", equalTo(ana.id().toString()))
                .body("partner.displayName", equalTo("Ana"));

        assertThat(ben.asks().get("/v1/couples/current").asString()).isEqualTo(accepted.asString());
        Response hers = ana.asks().get("/v1/couples/current");
        hers.then().body("partner.id", equalTo(ben.id().toString())).body("id", equalTo(accepted.path("id")));
        assertThat(hers.<Map<String, Object>>path("").keySet()).isEqualTo(Set.of("id", "partner", "since", "timeZone"));
        assertThat(hers.<Map<String, Object>>path("partner").keySet()).isEqualTo(Set.of("id", "displayName"));
    }

    @Test
    void aCodeCanBeTypedAsOneReadsIt() {
        String code = invite(ana);
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        String typed = " "
                + code.toLowerCase(Locale.ROOT)
                        .replace('-', ' ')
                        .replace('0', 'o')
                        .replace('1', 'l') + " ";
        accept(ben, typed).then().statusCode(201);
    }

    @Test
    void aMemberHasOneOpenInvitation() {
        invite(ana);
        Problem.of(ana.asks().post("/v1/couples/invitations"), 409, "invitation_open");

        List<Response> answers = AtOnce.times(8, () -> ben.asks().post("/v1/couples/invitations"));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(7);
        assertThat(Sql.count("select count(*) from couple_invitation where inviter_id = ?", ben.id()))
                .isEqualTo(1);
    }

    @Test
    void theOpenInvitationIsShownWithoutItsCode() {
        Problem.of(ana.asks().get("/v1/couples/invitations/current"), 404, "not_found");
        Response invitation = ana.asks().post("/v1/couples/invitations");
        Response open = ana.asks().get("/v1/couples/invitations/current");

        assertThat(open.<Map<String, Object>>path("").keySet()).isEqualTo(Set.of("createdAt", "expiresAt"));
        assertThat(open.<String>path("expiresAt")).isEqualTo(invitation.path("expiresAt"));
        assertThat(Duration.between(Instant.parse(open.path("createdAt")), Instant.parse(open.path("expiresAt"))))
                .isEqualTo(Duration.ofDays(3));
        Problem.of(ben.asks().get("/v1/couples/invitations/current"), 404, "not_found");
    }

    @Test
    void aRevokedCodeIsUnknown() {
        String code = invite(ana);
        ana.asks().delete("/v1/couples/invitations/current").then().statusCode(204);

        Problem.of(accept(ben, code), 404, "invitation_unknown");
        Problem.of(ana.asks().get("/v1/couples/invitations/current"), 404, "not_found");
        Problem.of(ana.asks().delete("/v1/couples/invitations/current"), 404, "not_found");
        accept(ben, invite(ana)).then().statusCode(201);
    }

    @Test
    void aCodeWorksUntilItExpiresAndNotAfter() {
        String code = invite(ana);
        clock.forward(Duration.ofDays(3).minusMinutes(1));
        ana = ana.signInAgain();
        ben = ben.signInAgain();
        ana.asks().get("/v1/couples/invitations/current").then().statusCode(200);

        clock.forward(Duration.ofMinutes(1));
        Problem.of(accept(ben, code), 404, "invitation_unknown");
        Problem.of(ana.asks().get("/v1/couples/invitations/current"), 404, "not_found");
        accept(ben, invite(ana)).then().statusCode(201);
    }

    @Test
    void aCodeWorksUntilItsLastMinute() {
        String code = invite(ana);
        clock.forward(Duration.ofDays(3).minusMinutes(1));
        accept(ben.signInAgain(), code).then().statusCode(201);
    }

    @Test
    void aCodeWorksOnce() {
        String code = invite(ana);
        accept(ben, code).then().statusCode(201);

        Problem.of(accept(Member.register("Cleo"), code), 409, "invitation_closed");
        Problem.of(accept(ben, code), 409, "already_paired");
        ana.leave(false);
        Problem.of(accept(ben, code), 409, "invitation_closed");
        Problem.of(ben.asks().get("/v1/couples/current"), 404, "not_found");
    }

    @Test
    void nobodyPairsAlone() {
        Problem.of(accept(ana, invite(ana)), 404, "invitation_unknown");
    }

    @Test
    void whoIsPairedNeitherInvitesNorAccepts() {
        ana.pairWith(ben);
        Member cleo = Member.register("Cleo");
        String code = invite(cleo);

        Problem.of(ana.asks().post("/v1/couples/invitations"), 409, "already_paired");
        Problem.of(accept(ana, code), 409, "already_paired");
        Problem.of(accept(ben, code), 409, "already_paired");
        cleo.asks().get("/v1/couples/invitations/current").then().statusCode(200);
        accept(Member.register("Dan"), code).then().statusCode(201);
    }

    @Test
    void pairingClosesTheOpenInvitationsOfBoth() {
        String hers = invite(ana);
        String his = invite(ben);
        accept(ben, hers).then().statusCode(201);

        Problem.of(ana.asks().get("/v1/couples/invitations/current"), 404, "not_found");
        Problem.of(ben.asks().get("/v1/couples/invitations/current"), 404, "not_found");
        Problem.of(accept(Member.register("Cleo"), his), 409, "invitation_closed");
    }

    @Test
    void aRetryOfInvitingShowsTheSameCodeAndOfAcceptingTheSameCouple() {
        Response invitation = ana.asks().header("Idempotency-Key", "invite").post("/v1/couples/invitations");
        ana.asks()
                .header("Idempotency-Key", "invite")
                .post("/v1/couples/invitations")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(invitation.asString()));

        Map<String, Object> code = Map.of("code", invitation.path("code"));
        Response couple =
                ben.asks().header("Idempotency-Key", "accept").body(code).post("/v1/couples/invitations/accept");
        couple.then().statusCode(201);
        ben.asks()
                .header("Idempotency-Key", "accept")
                .body(code)
                .post("/v1/couples/invitations/accept")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(couple.asString()));
    }

    @Test
    void codesAreKeptAsDigestsOnly() {
        String code = invite(ana);
        List<List<Object>> rows = Sql.rows(
                "select c.code_digest, i.code_digest from invitation_code c join couple_invitation i using (inviter_id)"
                        + " where inviter_id = ?",
                ana.id());
        assertThat(rows).hasSize(1).allSatisfy(row -> assertThat(row).allSatisfy(digest -> {
            assertThat((byte[]) digest).hasSize(32);
            assertThat(new String((byte[]) digest, StandardCharsets.ISO_8859_1)).doesNotContain(code.substring(0, 4));
        }));
    }

    static String invite(Member member) {
        return member.asks()
                .post("/v1/couples/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    static Response accept(Member member, String code) {
        return member.asks().body(Map.of("code", code)).post("/v1/couples/invitations/accept");
    }
}
