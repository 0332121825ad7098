package app.haven.couple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.Member;
import app.haven.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody gets into a couple by guessing, nor by a code that has had its day. */
@QuarkusTest
class InvitationCodesTest {

    private static final String UNKNOWN = "0000-0000-0000-0000";

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
    void aCodeHasEightyRandomBitsAndIsNeverShownAgain() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            String code = invite(ana);
            assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
            codes.add(code);
            assertThat(ana.asks().get("/v1/couples/invitations/current").asString())
                    .doesNotContain(code);
            ana.asks().delete("/v1/couples/invitations/current").then().statusCode(204);
        }
        assertThat(codes).hasSize(20);
    }

    @Test
    void guessingIsStoppedByTheTenthCodeForTheGuesserAlone() {
        String code = invite(ana);
        int attempts = 0;
        Response answer;
        do {
            attempts++;
            answer = accept(ben, "%04d-0000-0000-0000".formatted(attempts));
        } while (answer.statusCode() == 404 && attempts < 20);
        answer.then().statusCode(429).body("code", equalTo("too_many_requests"));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(attempts).isLessThanOrEqualTo(10);

        // Not even the right code is looked at any more, or guessing could go on unseen.
        accept(ben, code).then().statusCode(429);
        accept(Member.register("Cleo"), code).then().statusCode(201);
    }

    @Test
    void aCodePairsOnce() {
        String code = invite(ana);
        accept(ben, code).then().statusCode(201);
        accept(Member.register("Cleo"), code).then().statusCode(409).body("code", equalTo("invitation_closed"));
        ana.leave(false);
        accept(ben, code).then().statusCode(409).body("code", equalTo("invitation_closed"));
        ana.asks().get("/v1/couples/current").then().statusCode(404);
    }

    @Test
    void anExpiredCodeIsUnknown() {
        String code = invite(ana);
        clock.forward(Duration.ofDays(3).plusSeconds(1));
        ana.refresh().then().statusCode(200);
        ben.refresh().then().statusCode(200);
        isAsUnknown(ben, code);
        ana.asks().get("/v1/couples/invitations/current").then().statusCode(404);
        // It no longer stands in the way of a new one.
        accept(ben, invite(ana)).then().statusCode(201);
    }

    @Test
    void aRevokedCodeIsUnknown() {
        String code = invite(ana);
        ana.asks().delete("/v1/couples/invitations/current").then().statusCode(204);
        isAsUnknown(ben, code);
    }

    @Test
    void theOwnCodeIsUnknown() {
        isAsUnknown(ana, invite(ana));
    }

    @Test
    void theCodeOfABlockedOrBlockingPersonIsUnknown() {
        String code = invite(ana);
        ana.asks().put("/v1/blocks/" + ben.id()).then().statusCode(204);
        isAsUnknown(ben, code);
        ana.asks().delete("/v1/blocks/" + ben.id()).then().statusCode(204);
        ben.asks().put("/v1/blocks/" + ana.id()).then().statusCode(204);
        isAsUnknown(ben, code);
        ben.asks().delete("/v1/blocks/" + ana.id()).then().statusCode(204);
        accept(ben, code).then().statusCode(201);
    }

    /** Else whoever has been blocked after parting could tell by the code that once paired them. */
    @Test
    void aUsedCodeOfABlockingPersonIsUnknownToo() {
        String code = invite(ana);
        accept(ben, code).then().statusCode(201);
        ana.leave(false);
        ana.asks().put("/v1/blocks/" + ben.id()).then().statusCode(204);
        isAsUnknown(ben, code);
    }

    private static void isAsUnknown(Member member, String code) {
        Response answer = accept(member, code);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(seen(answer)).isEqualTo(seen(accept(member, UNKNOWN)));
    }

    private static String invite(Member member) {
        return member.asks()
                .post("/v1/couples/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static Response accept(Member member, String code) {
        return member.asks().body(Map.of("code", code)).post("/v1/couples/invitations/accept");
    }

    private static String seen(Response answer) {
        return answer.statusCode() + " "
                + answer.headers().asList().stream()
                        .filter(header -> !Set.of("date", "x-request-id", "ratelimit")
                                .contains(header.getName().toLowerCase(Locale.ROOT)))
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining("\n"))
                + answer.asString().replaceFirst("urn:haven:request:[0-9a-f]+", "");
    }
}
