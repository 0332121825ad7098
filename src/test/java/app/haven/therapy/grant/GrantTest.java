package app.haven.therapy.grant;

import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.AtOnce;
import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.TestClock;
import app.haven.therapy.Practitioner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person lets a therapist see, from the preview to its end. What it shows is the dashboard's to test. */
@QuarkusTest
class GrantTest {

    @Inject
    TestClock clock;

    private Practitioner ines;
    private Member ana;

    @BeforeEach
    void begin() {
        ines = Practitioner.practising();
        ana = Member.register("Ana");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void grantsWhatWasPreviewed() {
        Response granted = ana.asks().body(ines.grant("SAFETY", "PRACTICE")).post("/v1/grants");
        granted.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .header("Location", equalTo("/v1/grants/" + granted.path("id")))
                .body("therapistId", equalTo(ines.member().id().toString()))
                .body("therapistName", equalTo("Dr Ines Vidal"))
                .body("policy", equalTo("What you show me stays between us."))
                .body("policyVersion", equalTo(1))
                // In the vocabulary's order, whatever order they were sent in.
                .body("scopes", equalTo(List.of("PRACTICE", "SAFETY")))
                .body("purpose", equalTo(Practitioner.PURPOSE))
                .body("state", equalTo("LIVE"))
                .body("revokedAt", nullValue());
        assertThat(own(granted.path("id")).asString()).isEqualTo(granted.asString());
        assertThat(ana.asks().get("/v1/grants").<List<Map<String, Object>>>path("items"))
                .containsExactly(granted.<Map<String, Object>>path("$"));
    }

    @Test
    void aTherapistHasOneGrantOfAPersonAtATime() {
        ines.isGranted(ana, "SAFETY");
        Problem.of(ana.asks().body(ines.grant("PRACTICE")).post("/v1/grants"), 409, "grant_exists");
        // Others' are no obstacle.
        ines.isGranted(Member.register("Ben"), "PRACTICE");
        Practitioner.practising().isGranted(ana, "PRACTICE");
    }

    @Test
    void ofManyGrantsAtOnceOneIsMade() {
        Map<String, Object> grant = ines.grant("SAFETY");
        List<Response> answers = AtOnce.times(4, () -> ana.asks().body(grant).post("/v1/grants"));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(ana.asks().get("/v1/grants").<List<Object>>path("items")).hasSize(1);
    }

    @Test
    void aCodeThatIsNoVerifiedTherapistsGrantsNothing() {
        Map<String, Object> grant = ines.grant("SAFETY");
        ines.suspend().then().statusCode(200);
        Response suspended = ana.asks().body(grant).post("/v1/grants");
        Problem.of(suspended, 404, "share_code_unknown");
        grant.put("shareCode", "0000-0000-0000-0000");
        assertThat(seen(ana.asks().body(grant).post("/v1/grants"))).isEqualTo(seen(suspended));
        ana.asks().get("/v1/grants").then().body("items", empty());
    }

    @Test
    void nobodyIsTheirOwnOrTheirPartnersTherapist() {
        Problem.of(ines.member().asks().body(ines.grant("SAFETY")).post("/v1/grants"), 409, "therapist_is_you");
        ana.pairWith(ines.member());
        Problem.of(ana.asks().body(ines.grant("SAFETY")).post("/v1/grants"), 409, "therapist_is_your_partner");
        ana.leave(false);
        ines.isGranted(ana, "SAFETY");
    }

    @Test
    void agreesToThePolicyThatWasShownOrToNone() {
        ines.changes("policy", "Other words.").then().statusCode(200);
        Problem.of(ana.asks().body(ines.grant("SAFETY")).post("/v1/grants"), 409, "policy_changed");
        Map<String, Object> grant = ines.grant("SAFETY");
        grant.put("policyVersion", 2);
        ana.asks()
                .body(grant)
                .post("/v1/grants")
                .then()
                .statusCode(201)
                .body("policyVersion", equalTo(2))
                .body("policy", equalTo("Other words."));
    }

    @Test
    void showingLessNeedsNobody() {
        String grant = ines.isGranted(ana, "SAFETY", "PRACTICE");
        ines.changes("policy", "Other words.").then().statusCode(200);
        ines.suspend().then().statusCode(200);
        change(grant, Map.of("scopes", List.of("SAFETY"), "expiresAt", in(Duration.ofHours(1))))
                .then()
                .statusCode(200)
                .body("scopes", equalTo(List.of("SAFETY")))
                .body("policyVersion", equalTo(1));
        Problem.of(change(grant, Map.of("scopes", List.of("SAFETY", "PRACTICE"))), 409, "therapist_unavailable");
        Problem.of(change(grant, Map.of("expiresAt", in(Duration.ofDays(300)))), 409, "therapist_unavailable");
    }

    @Test
    void showingMoreNeedsThePresentPolicy() {
        String grant = ines.isGranted(ana, "SAFETY");
        change(grant, Map.of("scopes", List.of("SAFETY", "TRIGGERS"))).then().statusCode(200);
        ines.changes("policy", "Other words.").then().statusCode(200);
        Problem.of(change(grant, Map.of("expiresAt", in(Duration.ofDays(300)))), 409, "policy_changed");
        own(grant).then().body("policy", equalTo("What you show me stays between us."));
        change(grant, Map.of("expiresAt", in(Duration.ofDays(300)), "policyVersion", 2))
                .then()
                .statusCode(200)
                .body("policy", equalTo("Other words."))
                .body("policyVersion", equalTo(2));
    }

    @Test
    void aChangeIsOfWhatWasRead() {
        String grant = ines.isGranted(ana, "SAFETY");
        String etag = own(grant).header("ETag");
        ana.patches()
                .header("If-Match", etag)
                .body(Map.of("purpose", "Another."))
                .patch("/v1/grants/" + grant)
                .then()
                .statusCode(200)
                .body("purpose", equalTo("Another."));
        ana.patches()
                .header("If-Match", etag)
                .body(Map.of("purpose", "A third."))
                .patch("/v1/grants/" + grant)
                .then()
                .statusCode(412);
        ana.patches()
                .body(Map.of("purpose", "A third."))
                .patch("/v1/grants/" + grant)
                .then()
                .statusCode(428);
    }

    @Test
    void revokedIsForEver() {
        String grant = ines.isGranted(ana, "SAFETY");
        ana.asks()
                .post("/v1/grants/" + grant + "/revoke")
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("revokedAt", notNullValue());
        Problem.of(ana.asks().post("/v1/grants/" + grant + "/revoke"), 409, "grant_ended");
        Problem.of(change(grant, Map.of("purpose", "Another.")), 409, "grant_ended");
        String next = ines.isGranted(ana, "SAFETY");
        assertThat(ana.asks().get("/v1/grants").<List<String>>path("items.id")).containsExactly(next, grant);
    }

    @Test
    void expiresByItself() {
        Map<String, Object> body = ines.grant("SAFETY");
        body.put("expiresAt", clock.instant().plusSeconds(60).toString());
        String grant = Json.text(ana.asks().body(body).post("/v1/grants"), "id");
        clock.forward(Duration.ofSeconds(50));
        Response live = own(grant);
        live.then().body("state", equalTo("LIVE"));
        clock.forward(Duration.ofSeconds(10));
        ana.asks()
                .header("If-None-Match", live.header("ETag"))
                .get("/v1/grants/" + grant)
                .then()
                .statusCode(200)
                .body("state", equalTo("EXPIRED"))
                .body("revokedAt", nullValue());
        Problem.of(change(grant, Map.of("expiresAt", in(Duration.ofDays(1)))), 409, "grant_ended");
        Problem.of(ana.asks().post("/v1/grants/" + grant + "/revoke"), 409, "grant_ended");
        body.put("expiresAt", clock.instant().plusSeconds(60).toString());
        ana.asks().body(body).post("/v1/grants").then().statusCode(201);
        own(grant).then().body("state", equalTo("EXPIRED")).body("revokedAt", nullValue());
    }

    @Test
    void endsWithTheTherapistsProfileAndDoesNotComeBackWithAnother() {
        String grant = ines.isGranted(ana, "SAFETY");
        Member ben = Member.register("Ben");
        String bens = Practitioner.practising().isGranted(ben, "SAFETY");
        ines.member().asks().delete("/v1/therapist-profile").then().statusCode(204);
        own(grant).then().body("state", equalTo("REVOKED"));
        ben.asks().get("/v1/grants/" + bens).then().body("state", equalTo("LIVE"));
        ines.member()
                .asks()
                .body(Map.of("professionalName", "Dr Ines Vidal", "licenceNumber", "1", "country", "ES", "policy", "P"))
                .post("/v1/therapist-profile")
                .then()
                .statusCode(201);
        own(grant).then().body("state", equalTo("REVOKED"));
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "-PT1S", "P367D"})
    void lastsAtMostAYear(Duration life) {
        Map<String, Object> grant = ines.grant("SAFETY");
        grant.put("expiresAt", in(life));
        Problem.naming("/expiresAt", ana.asks().body(grant).post("/v1/grants"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shareCode", "policyVersion", "scopes", "purpose", "expiresAt"})
    void leavesNothingOut(String member) {
        Map<String, Object> grant = ines.grant("SAFETY");
        grant.remove(member);
        Problem.naming("/" + member, ana.asks().body(grant).post("/v1/grants"));
    }

    @Test
    void anUnknownScopeAndNoneAreRefused() {
        Map<String, Object> grant = ines.grant();
        Problem.naming("/scopes", ana.asks().body(grant).post("/v1/grants"));
        grant.put("scopes", List.of("SAFETY", "SAFETY"));
        Problem.naming("/scopes", ana.asks().body(grant).post("/v1/grants"));
        grant.put("scopes", List.of("EVERYTHING"));
        ana.asks().body(grant).post("/v1/grants").then().statusCode(400);
    }

    @Test
    void nobodyElseLearnsOfIt() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String before = seen(ben.asks().get("/v1/couples/current"));
        String grant = ines.isGranted(ana, "SAFETY");
        String missing = seen(ben.asks().get("/v1/grants/" + UUID.randomUUID()));
        for (Member other : Set.of(ben, ines.member(), ines.operator())) {
            assertThat(seen(other.asks().get("/v1/grants/" + grant))).isEqualTo(missing);
            other.asks().get("/v1/grants").then().body("items", empty());
        }
        assertThat(seen(ben.asks().get("/v1/couples/current"))).isEqualTo(before);
    }

    private Response own(String grant) {
        return ana.asks().get("/v1/grants/" + grant);
    }

    private Response change(String grant, Map<String, Object> patch) {
        return ana.patches().header("If-Match", "*").body(patch).patch("/v1/grants/" + grant);
    }

    private String in(Duration duration) {
        return clock.instant().plus(duration).toString();
    }
}
