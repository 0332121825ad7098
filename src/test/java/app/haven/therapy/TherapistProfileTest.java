package app.haven.therapy;

import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the application to the code that a client types, and everything that can come between. */
@QuarkusTest
class TherapistProfileTest {

    @Test
    void appliesIsVerifiedAndIsFoundByTheCodeThatTheTherapistHandsOut() {
        Member ines = Member.register("Ines");
        Member olga = Member.operator("Olga");
        ines.asks()
                .body(Practitioner.profile())
                .post("/v1/therapist-profile")
                .then()
                .statusCode(201)
                .header("Location", "/v1/therapist-profile")
                .header("ETag", notNullValue())
                .body("state", equalTo("APPLIED"))
                .body("professionalName", equalTo("Dr Ines Vidal"))
                .body("policyVersion", equalTo(1))
                .body("shareCode", nullValue())
                .body("decidedAt", nullValue());

        String application = "/v1/operator/therapist-applications/" + ines.id();
        olga.asks()
                .get(application)
                .then()
                .statusCode(200)
                .body("licenceNumber", equalTo("M-24817"))
                .body("region", equalTo("Comunidad de Madrid"))
                .body("revision", equalTo(0));
        Response verified = olga.asks().body(Map.of("revision", 0)).post(application + "/verify");
        verified.then().statusCode(200).body("state", equalTo("VERIFIED"));
        // The code is the therapist's to give.
        assertThat(verified.<Map<String, Object>>path("$")).doesNotContainKey("shareCode");

        Response own = ines.asks().get("/v1/therapist-profile");
        own.then().statusCode(200).body("state", equalTo("VERIFIED")).body("decidedAt", notNullValue());
        String code = Json.text(own, "shareCode");
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");

        Response seen = Practitioner.lookUp(
                Member.register("Ana"), code.toLowerCase(Locale.ROOT).replace("-", " "));
        seen.then().statusCode(200).body("id", equalTo(ines.id().toString()));
        assertThat(seen.<Map<String, Object>>path("$").keySet())
                .isEqualTo(Set.of("id", "professionalName", "country", "region", "policy", "policyVersion"));
    }

    @Test
    void withoutAProfileThereIsNone() {
        Member ana = Member.register("Ana");
        Problem.of(ana.asks().get("/v1/therapist-profile"), 404, "not_found");
        Problem.of(ana.patches().header("If-Match", "*").body("{}").patch("/v1/therapist-profile"), 404, "not_found");
        Problem.of(ana.asks().delete("/v1/therapist-profile"), 404, "not_found");
        Problem.of(ana.asks().post("/v1/therapist-profile/share-code"), 404, "not_found");
        Problem.of(
                Member.operator("Olga").asks().get("/v1/operator/therapist-applications/" + ana.id()),
                404,
                "not_found");
    }

    @Test
    void aMemberHasOneProfile() {
        Practitioner ines = Practitioner.applied();
        Problem.of(
                ines.member().asks().body(Practitioner.profile()).post("/v1/therapist-profile"),
                409,
                "therapist_profile_exists");
    }

    @Test
    void theRejectedReadWhyAndApplyAnewByAChange() {
        Practitioner ines = Practitioner.applied();
        ines.reject(0).then().statusCode(200).body("state", equalTo("REJECTED"));
        ines.profileNow()
                .then()
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("The register does not list this number."));
        ines.changes("licenceNumber", "M-24817").then().statusCode(200).body("state", equalTo("REJECTED"));
        ines.changes("policy", "Other words.")
                .then()
                .body("state", equalTo("APPLIED"))
                .body("reason", nullValue());
        ines.verify(ines.revision()).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"professionalName,Dr Inés Vidal", "licenceNumber,M-1", "country,PT", "region,Andalucía", "region,"})
    void whatWasVerifiedIsVerifiedAnewWhenItChanges(String field, String value) {
        Practitioner ines = Practitioner.verified();
        String code = ines.shareCode();
        ines.changes(field, value)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("policyVersion", equalTo(1))
                .body("shareCode", nullValue());
        isAsUnknown(code);
        ines.verify(ines.revision()).then().statusCode(200);
        assertThat(ines.shareCode()).isEqualTo(code);
    }

    @Test
    void otherWordsOfThePolicyAreANewVersionAndNothingElse() {
        Practitioner ines = Practitioner.verified();
        ines.changes("policy", "Other words.")
                .then()
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("policyVersion", equalTo(2));
        ines.changes("policy", "Other words.").then().body("policyVersion", equalTo(2));
        Practitioner.lookUp(Member.register("Ana"), ines.shareCode())
                .then()
                .statusCode(200)
                .body("policy", equalTo("Other words."))
                .body("policyVersion", equalTo(2));
    }

    @Test
    void theSuspendedAreNotFoundAndCannotGetOutOfIt() {
        Practitioner ines = Practitioner.verified();
        String code = ines.shareCode();
        ines.suspend().then().statusCode(200).body("state", equalTo("SUSPENDED"));
        ines.profileNow()
                .then()
                .body("reason", equalTo("The licence is under review."))
                .body("shareCode", nullValue());
        isAsUnknown(code);
        Problem.of(ines.changes("licenceNumber", "M-1"), 409, "therapist_profile_suspended");
        Problem.of(ines.member().asks().delete("/v1/therapist-profile"), 409, "therapist_profile_suspended");
        ines.changes("policy", "Other words.").then().statusCode(200).body("state", equalTo("SUSPENDED"));
        Problem.of(ines.member().asks().post("/v1/therapist-profile/share-code"), 409, "therapist_not_verified");

        ines.reinstate()
                .then()
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("reason", nullValue());
        Practitioner.lookUp(Member.register("Ana"), code).then().statusCode(200);
    }

    @Test
    void aReplacedCodeStopsWorking() {
        Practitioner ines = Practitioner.verified();
        String before = ines.shareCode();
        String after = ines.member()
                .asks()
                .post("/v1/therapist-profile/share-code")
                .then()
                .statusCode(200)
                .extract()
                .path("shareCode");
        assertThat(after).isNotEqualTo(before).isEqualTo(ines.shareCode());
        isAsUnknown(before);
        Practitioner.lookUp(Member.register("Ana"), after).then().statusCode(200);
        assertThat(Sql.count(
                        "select count(*) from therapist_share_code where therapist_id = ?",
                        ines.member().id()))
                .isEqualTo(1);
    }

    @Test
    void whoGivesItUpLeavesNothing() {
        Practitioner ines = Practitioner.verified();
        String code = ines.shareCode();
        ines.member().asks().delete("/v1/therapist-profile").then().statusCode(204);
        isAsUnknown(code);
        ines.profileNow().then().statusCode(404);
        UUID id = ines.member().id();
        assertThat(Sql.count("select count(*) from therapist_profile where owner_id = ?", id))
                .isZero();
        assertThat(Sql.count("select count(*) from therapist_share_code where therapist_id = ?", id))
                .isZero();
        ines.member()
                .asks()
                .body(Practitioner.profile())
                .post("/v1/therapist-profile")
                .then()
                .statusCode(201)
                .body("state", equalTo("APPLIED"));
    }

    @Test
    void decisionsAreRefusedWhereTheyDoNotFit() {
        Practitioner ines = Practitioner.applied();
        Problem.of(ines.suspend(), 409, "therapist_not_verified");
        Problem.of(ines.reinstate(), 409, "therapist_not_suspended");
        Problem.of(ines.member().asks().post("/v1/therapist-profile/share-code"), 409, "therapist_not_verified");
        Problem.of(ines.verify(1), 409, "application_changed");
        Problem.of(ines.reject(1), 409, "application_changed");
        ines.verify(0).then().statusCode(200);
        Problem.of(ines.verify(1), 409, "application_decided");
        Problem.of(ines.reject(1), 409, "application_decided");
        Problem.of(ines.reinstate(), 409, "therapist_not_suspended");
        ines.suspend().then().statusCode(200);
        Problem.of(ines.suspend(), 409, "therapist_not_verified");
        Problem.of(ines.verify(2), 409, "application_decided");
        ines.profileNow().then().body("state", equalTo("SUSPENDED"));
    }

    /** What was read before the therapist changed it is not what would be verified. */
    @Test
    void whatChangedSinceItWasReadIsNotVerified() {
        Practitioner ines = Practitioner.applied();
        int read = ines.revision();
        ines.changes("licenceNumber", "M-1").then().statusCode(200);
        Problem.of(ines.verify(read), 409, "application_changed");
        ines.profileNow().then().body("state", equalTo("APPLIED"));
    }

    @Test
    void nobodyDecidesOnTheirOwnApplication() {
        Member olga = Member.operator("Olga");
        Practitioner herself = new Practitioner(olga, olga);
        olga.asks()
                .body(Practitioner.profile())
                .post("/v1/therapist-profile")
                .then()
                .statusCode(201);
        Problem.of(herself.verify(0), 409, "own_application");
        herself.profileNow().then().body("state", equalTo("APPLIED"));
    }

    @Test
    void aChangeNamesTheVersionItIsMadeOf() {
        Practitioner ines = Practitioner.applied();
        String etag = ines.profileNow().header("ETag");
        Problem.of(
                ines.member().patches().body(Map.of("country", "PT")).patch("/v1/therapist-profile"),
                428,
                "precondition_required");
        ines.verify(0).then().statusCode(200);
        Problem.of(
                ines.member()
                        .patches()
                        .header("If-Match", etag)
                        .body(Map.of("country", "PT"))
                        .patch("/v1/therapist-profile"),
                412,
                "precondition_failed");
    }

    @Test
    void operatorsListByStateWithoutTheWords() {
        Practitioner ines = Practitioner.applied();
        Practitioner other = Practitioner.applied();
        Member olga = ines.operator();
        Response list = olga.asks().get("/v1/operator/therapist-applications?limit=1");
        list.then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(other.member().id().toString())));
        assertThat(list.<Map<String, Object>>path("items[0]").keySet())
                .isEqualTo(Set.of("id", "state", "country", "appliedAt"));
        olga.asks()
                .queryParam("cursor", list.<String>path("nextCursor"))
                .get("/v1/operator/therapist-applications?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(ines.member().id().toString())));
        ines.reject(0).then().statusCode(200);
        olga.asks()
                .get("/v1/operator/therapist-applications?state=REJECTED&limit=100")
                .then()
                .body("items.id", hasItem(ines.member().id().toString()))
                .body("items.id", not(hasItem(other.member().id().toString())));
    }

    /** Where codes are guessed, neither the right code nor that of an invitation is looked at any more. */
    @Test
    void guessingIsStoppedByTheTenthCodeForTheGuesserAlone() {
        Practitioner ines = Practitioner.verified();
        String code = ines.shareCode();
        Member ana = Member.register("Ana");
        int attempts = 0;
        Response answer;
        do {
            attempts++;
            answer = Practitioner.lookUp(ana, "%04d-0000-0000-0000".formatted(attempts));
        } while (answer.statusCode() == 404 && attempts < 20);
        Problem.of(answer, 429, "too_many_requests");
        assertThat(attempts).isLessThanOrEqualTo(10);
        Practitioner.lookUp(ana, code).then().statusCode(429);
        ana.asks()
                .body(Map.of("code", Practitioner.UNKNOWN_CODE))
                .post("/v1/couples/invitations/accept")
                .then()
                .statusCode(429);
        Member ben = Member.register("Ben");
        for (int i = 0; i < 12; i++) {
            Practitioner.lookUp(ben, code).then().statusCode(200);
        }
    }

    private static void isAsUnknown(String code) {
        Member ana = Member.register("Ana");
        Response answer = Practitioner.lookUp(ana, code);
        Problem.of(answer, 404, "share_code_unknown");
        assertThat(seen(answer)).isEqualTo(seen(Practitioner.lookUp(ana, Practitioner.UNKNOWN_CODE)));
    }
}
