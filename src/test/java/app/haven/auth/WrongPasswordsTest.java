package app.haven.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.Elsewhere;
import app.haven.testing.Member;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WrongPasswordsTest {

    private static final String WRONG = "a password that is not right";

    @Test
    void guessingOnePersonsPasswordIsSlowedDownWhereverItComesFrom() {
        Member ana = Member.register("Ana");
        int attempts = untilLimited(() -> signIn(Elsewhere.another().anonymous(), ana.email(), WRONG));
        assertThat(attempts).isBetween(10, 20);
    }

    @Test
    void spellingTheAddressDifferentlyGivesNoFurtherGuesses() {
        Member ana = Member.register("Ana");
        List<String> spellings = List.of(ana.email(), ana.email().replace("ana", "Ana"), " " + ana.email());
        List<Integer> turn = new ArrayList<>();
        int attempts = untilLimited(() -> {
            turn.add(1);
            return signIn(Elsewhere.another().anonymous(), spellings.get(turn.size() % 3), WRONG);
        });
        assertThat(attempts).isBetween(10, 20);
    }

    @Test
    void guessingOnePasswordForManyPeopleIsSlowedDown() {
        Elsewhere machine = Elsewhere.another();
        int attempts = untilLimited(() -> signIn(machine.anonymous(), unknown(), WRONG));
        assertThat(attempts).isBetween(10, 21);
    }

    @Test
    void madeUpForwardingHeadersDoNotHideWhereItComesFrom() {
        Elsewhere machine = Elsewhere.another();
        List<Integer> turn = new ArrayList<>();
        int attempts = untilLimited(() -> {
            turn.add(1);
            String address = "203.0.113." + turn.size();
            return signIn(
                    machine.anonymous()
                            .header("X-Forwarded-For", address)
                            .header("X-Real-IP", address)
                            .header("X-Forwarded-Host", "host" + turn.size())
                            .header("Forwarded", "for=" + address + ";proto=https"),
                    unknown(),
                    WRONG);
        });
        assertThat(attempts).isBetween(10, 21);
    }

    @Test
    void onePersonsWrongPasswordsAreNobodyElsesLimit() {
        Member ana = Member.register("Ana");
        Member ben = Member.register("Ben");
        Elsewhere home = Elsewhere.another();
        untilLimited(() -> signIn(home.anonymous(), ana.email(), WRONG));

        signIn(home.anonymous(), ben.email(), Member.PASSWORD).then().statusCode(200);
    }

    @Test
    void theRightfulPersonWaitsForSecondsNotHoursAndStaysSignedIn() {
        Member ana = Member.register("Ana");
        untilLimited(() -> signIn(Elsewhere.another().anonymous(), ana.email(), WRONG));

        Response limited = signIn(Elsewhere.another().anonymous(), ana.email(), Member.PASSWORD);

        limited.then().statusCode(429).body("code", equalTo("too_many_requests"));
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 60);
        assertThat(limited.header("RateLimit")).startsWith("\"sign-in\";r=0");
        ana.asks().get("/v1/users/me").then().statusCode(200);
        ana.refresh().then().statusCode(200);
    }

    @Test
    void signingInOftenLocksNobodyOut() {
        Member ana = Member.register("Ana");
        Elsewhere home = Elsewhere.another();
        for (int i = 0; i < 25; i++) {
            signIn(home.anonymous(), ana.email(), Member.PASSWORD).then().statusCode(200);
        }
    }

    @Test
    void anUnknownAccountAndAWrongPasswordGetOneAnswer() {
        Member ana = Member.register("Ana");
        Response known = signIn(Elsewhere.another().anonymous(), ana.email(), WRONG);
        Response unknown = signIn(Elsewhere.another().anonymous(), unknown(), WRONG);

        known.then().statusCode(401).body("code", equalTo("sign_in_failed"));
        assertThat(seen(unknown)).isEqualTo(seen(known));
    }

    @Test
    void anUnknownAccountIsLimitedLikeAKnownOne() {
        Member ana = Member.register("Ana");
        String nobody = unknown();
        int known = untilLimited(() -> signIn(Elsewhere.another().anonymous(), ana.email(), WRONG));
        int unknown = untilLimited(() -> signIn(Elsewhere.another().anonymous(), nobody, WRONG));
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void guessingTheCurrentPasswordToChangeItIsSlowedDown() {
        Member ana = Member.register("Ana");
        int attempts = 0;
        Response answer;
        do {
            attempts++;
            answer = ana.asks()
                    .body(Map.of("currentPassword", WRONG, "newPassword", "nine lanterns on the river"))
                    .post("/v1/auth/change-password");
        } while (answer.statusCode() == 403 && attempts < 30);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(attempts).isBetween(10, 20);
    }

    /** @return the attempt that was limited, counted from 1 */
    private static int untilLimited(java.util.function.Supplier<Response> attempt) {
        for (int attempts = 1; attempts <= 30; attempts++) {
            Response answer = attempt.get();
            if (answer.statusCode() == 429) {
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
                assertThat(answer.header("RateLimit-Policy")).isNotNull();
                return attempts;
            }
            answer.then().statusCode(401);
        }
        throw new AssertionError("not limited");
    }

    private static Response signIn(RequestSpecification from, String email, String password) {
        return from.body(Map.of("email", email, "password", password)).post("/v1/auth/sign-in");
    }

    private static String unknown() {
        return "nobody-" + UUID.randomUUID() + "@example.org";
    }

    private static String seen(Response answer) {
        return answer.statusCode() + " "
                + answer.headers().asList().stream()
                        .map(Header::getName)
                        .collect(Collectors.toCollection(java.util.TreeSet::new))
                + answer.asString().replaceFirst("urn:haven:request:[0-9a-f]+", "");
    }
}
