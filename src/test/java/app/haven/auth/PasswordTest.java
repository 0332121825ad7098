package app.haven.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.haven.testing.Elsewhere;
import app.haven.testing.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.lang.management.ManagementFactory;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class PasswordTest {

    private static final String NEW_PASSWORD = "nine lanterns on the river";

    /** At its real cost, unlike the running service of the tests. */
    private final PasswordHashing hashing = new PasswordHashing(PasswordRulesTest.config(Map.of()));

    private final String email = "ana-" + UUID.randomUUID() + "@example.org";

    @TestFactory
    Stream<DynamicTest> aWeakPasswordIsRefusedWithTheReason() {
        Map<String, String> weak = new LinkedHashMap<>();
        weak.put("", "TooShort");
        weak.put("fourteen chars", "TooShort");
        weak.put("\uD83E\uDD80".repeat(14), "TooShort");
        weak.put("x7 Qp".repeat(25) + "long", "TooLong");
        weak.put("my quiet HAVEN by the sea", "ServiceName");
        weak.put("aaaaaaaaaaaaaaaa", "Common");
        weak.put("ababababababababab", "Common");
        weak.put("123456789012345", "Common");
        weak.put("password12345678", "Common");
        weak.put("passwordpassword", "Common");
        weak.put("qwertyuiopasdfgh", "Common");
        weak.put("PASSWORD12345678", "Common");
        weak.put("abc123abc123abc123abc123abc123abc123abc123abc123", "Common");
        return weak.entrySet().stream()
                .map(password ->
                        dynamicTest(password.getValue() + " " + password.getKey(), () -> register(password.getKey())
                                .statusCode(400)
                                .body("errors.pointer", hasItem("/password"))
                                .body("errors.code", hasItem(password.getValue()))
                                .body("errors[0].message", not(emptyOrNullString()))));
    }

    @Test
    void thePersonsOwnAddressIsNoPassword() {
        Member.anonymous()
                .body(Member.registration("Wilhelmina", "wilhelmina.roe@example.org", "wilhelmina.roe@example.org"))
                .post("/v1/auth/register")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("Common"));
    }

    @TestFactory
    Stream<DynamicTest> aPasswordIsTakenWholeAndExactly() {
        Map<String, String> good = new LinkedHashMap<>();
        good.put("fifteen characters", "vq mertz olubi ");
        good.put("no digits, only lower case", "quietly the rivers turn to silver");
        good.put(
                "128 characters with spaces",
                ("the tide comes in and the tide goes out while we "
                                        + "wait on the old pier with a lamp, two cups and nothing at all to say to each other yet!!!")
                                .concat(" ".repeat(128))
                                .substring(0, 127)
                        + "z");
        good.put(
                "letters of many scripts",
                "\u5bc2\u304b\u306a\u6ce2 \u05e9\u05e7\u05d8 ti\u0161ina \u03b7\u03c3\u03c5\u03c7\u03af\u03b1");
        good.put(
                "128 emoji",
                "\uD83E\uDD80\uD83C\uDF0A\uD83D\uDD6F\uD83C\uDF3F\uD83E\uDDE3"
                                .repeat(26)
                                .substring(0, 254) + "\uD83C\uDF0A");
        return good.entrySet().stream()
                .map(password -> dynamicTest(password.getKey(), () -> {
                    String own = "ana-" + UUID.randomUUID() + "@example.org";
                    String right = password.getValue();
                    Member.anonymous()
                            .body(Member.registration("Ana", own, right))
                            .post("/v1/auth/register")
                            .then()
                            .statusCode(201);
                    signIn(own, right).statusCode(200);
                    signIn(own, right.substring(0, right.offsetByCodePoints(right.length(), -1)))
                            .statusCode(401);
                    signIn(own, right + "x").statusCode(401);
                    signIn(own, " " + right).statusCode(401);
                    String otherCase = right.toUpperCase(Locale.ROOT);
                    if (!otherCase.equals(right)) {
                        signIn(own, otherCase).statusCode(401);
                    }
                }));
    }

    @Test
    void theSameTextFromAnotherKeyboardIsTheSamePassword() {
        String composed = "caf\u00e9 noir \u00e0 l'\u00e9t\u00e9 br\u00fblant";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        register(composed).statusCode(201);
        signIn(email, decomposed).statusCode(200);
    }

    @Test
    void changingThePasswordNeedsTheCurrentOne() {
        Member ana = Member.register("Ana");
        Map<String, Object> body = new HashMap<>();
        body.put("newPassword", NEW_PASSWORD);
        change(ana, body).statusCode(400).body("errors.pointer", hasItem("/currentPassword"));
        body.put("currentPassword", "not the current password");
        change(ana, body).statusCode(403).body("code", equalTo("wrong_password"));
        body.put("currentPassword", "");
        change(ana, body).statusCode(403);
        signIn(ana.email(), NEW_PASSWORD).statusCode(401);
        ana.signInAgain();
    }

    @Test
    void changingThePasswordEndsAllOtherSessions() {
        Member ana = Member.register("Ana");
        Member phone = ana.signInAgain();

        change(ana, Map.of("currentPassword", Member.PASSWORD, "newPassword", NEW_PASSWORD))
                .statusCode(204);

        phone.asks().get("/v1/users/me").then().statusCode(401);
        phone.refresh().then().statusCode(401);
        ana.asks().get("/v1/users/me").then().statusCode(200);
        ana.refresh().then().statusCode(200);
        signIn(ana.email(), Member.PASSWORD).statusCode(401);
        signIn(ana.email(), NEW_PASSWORD).statusCode(200);
    }

    @Test
    void aNewPasswordIsHeldToTheSameRulesAndARefusedChangeChangesNothing() {
        Member ana = Member.register("Ana");
        Member phone = ana.signInAgain();
        change(ana, Map.of("currentPassword", Member.PASSWORD, "newPassword", "passwordpassword"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/newPassword"));
        phone.asks().get("/v1/users/me").then().statusCode(200);
        ana.signInAgain();
    }

    /**
     * Processor time, not the clock's: other work on the machine does not count. The least of some, taken in turns: the
     * first ones are run by a JVM that has not warmed up, and others may have been disturbed.
     */
    @Test
    void anUnknownAccountCostsAsMuchHashingAsAKnownOne() {
        String hash = hashing.hash(Member.PASSWORD);
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 11; i++) {
            known = Math.min(known, costOfAWrongPassword(hash));
            unknown = Math.min(unknown, costOfAWrongPassword(null));
        }
        assertThat(unknown).isBetween(known * 7 / 10, known * 13 / 10);
        assertThat(hashing.matches("nobody's password", null)).isFalse();
    }

    private long costOfAWrongPassword(String hash) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(hashing.matches("a wrong password", hash)).isFalse();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private ValidatableResponse register(String password) {
        return Member.anonymous()
                .body(Member.registration("Ana", email, password))
                .post("/v1/auth/register")
                .then();
    }

    /** Each from another machine, or the failures would add up to its limit. */
    private static ValidatableResponse signIn(String who, String password) {
        return Elsewhere.another()
                .anonymous()
                .body(Map.of("email", who, "password", password))
                .post("/v1/auth/sign-in")
                .then();
    }

    private static ValidatableResponse change(Member member, Map<String, ?> body) {
        return member.asks().body(body).post("/v1/auth/change-password").then();
    }
}
