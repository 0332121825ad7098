package app.haven.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import app.haven.testing.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationTest {

    private final String email = "ana-" + UUID.randomUUID() + "@example.org";

    @Test
    void whoRegistersIsSignedIn() {
        Member ana = Member.register("Ana");
        ana.asks()
                .get("/v1/users/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(ana.id().toString()))
                .body("displayName", equalTo("Ana"));
        ana.signInAgain().asks().get("/v1/users/me").then().statusCode(200);
    }

    @Test
    void anAddressHasOneAccountInWhateverCaseItIsWritten() {
        register(email, Member.PASSWORD).statusCode(201);
        register(email, Member.PASSWORD).statusCode(409).body("code", equalTo("email_taken"));
        register(email.toUpperCase(Locale.ROOT), Member.PASSWORD).statusCode(409);
        register("  " + email.replace("ana", "Ana") + " ", Member.PASSWORD)
                .statusCode(org.hamcrest.Matchers.oneOf(400, 409));
        Member.anonymous()
                .body(Map.of("email", email.toUpperCase(Locale.ROOT), "password", Member.PASSWORD))
                .post("/v1/auth/sign-in")
                .then()
                .statusCode(200);
    }

    @Test
    void ofManyWhoRegisterAnAddressAtOnceOneSucceeds() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        List<Integer> statuses = new ArrayList<>();
        for (Response answer : SessionTest.atOnce(4, () -> Member.anonymous()
                .body(Member.registration(
                        "Ana",
                        turn.incrementAndGet() % 2 == 0 ? email : email.toUpperCase(Locale.ROOT),
                        Member.PASSWORD))
                .post("/v1/auth/register"))) {
            statuses.add(answer.statusCode());
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void aRefusedRegistrationLeavesNothingBehind() {
        register(email, "short").statusCode(400);
        register(email, Member.PASSWORD).statusCode(201);
    }

    @Test
    void havenIsForAdults() {
        Map<String, Object> minor = Member.registration("Ana", email, Member.PASSWORD);
        minor.put("adult", false);
        register(minor).statusCode(400).body("errors.pointer", hasItem("/adult"));
        minor.remove("adult");
        register(minor).statusCode(400).body("errors.pointer", hasItem("/adult"));
        minor.put("adult", null);
        register(minor).statusCode(400).body("errors.pointer", hasItem("/adult"));
        minor.put("adult", true);
        register(minor).statusCode(201);
    }

    @Test
    void whatAClientMayNotSayIsRefused() {
        for (String member : List.of("id", "userId", "role", "groups", "verified", "createdAt", "status")) {
            Map<String, Object> body = Member.registration("Ana", email, Member.PASSWORD);
            body.put(member, "x");
            register(body).statusCode(400).body("errors.pointer", hasItem("/" + member));
        }
    }

    private static ValidatableResponse register(String email, String password) {
        return register(Member.registration("Ana", email, password));
    }

    private static ValidatableResponse register(Map<String, Object> body) {
        return Member.anonymous().body(body).post("/v1/auth/register").then();
    }
}
