package app.haven.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.auth.Forgery;
import app.haven.testing.Elsewhere;
import app.haven.testing.Member;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a security officer has to see: one line and one count each, and nothing of what was sent. */
@QuarkusTest
class SecurityEventsTest {

    private static final Logger LOGGER = Logger.getLogger("app.haven.security.events");

    @Inject
    MeterRegistry meters;

    private final Lines lines = new Lines();
    private Member ana;

    @BeforeEach
    void listen() {
        ana = Member.register("Ana");
        LOGGER.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(lines);
    }

    @Test
    void aFailedSignIn() {
        happens("sign_in_failed", "-", () -> Elsewhere.another()
                .anonymous()
                .body(Map.of("email", ana.email(), "password", "a password that is not right"))
                .post("/v1/auth/sign-in")
                .then()
                .statusCode(401));
    }

    @Test
    void aWrongCurrentPassword() {
        happens("sign_in_failed", ana.id().toString(), () -> ana.asks()
                .body(Map.of("currentPassword", "not the right one", "newPassword", "nine lanterns on the river"))
                .post("/v1/auth/change-password")
                .then()
                .statusCode(403));
    }

    @Test
    void aRefusedToken() {
        Member device = ana.signInAgain();
        device.asks().post("/v1/auth/sign-out").then().statusCode(204);
        lines.seen.clear();
        for (String token : List.of(
                Forgery.expired(ana),
                Forgery.signedByAnotherKey(ana),
                Forgery.unsigned(ana, "none"),
                device.accessToken(),
                "no-token-at-all",
                "a.b.c")) {
            happens("token_refused", "-", () -> Member.anonymous()
                    .header("Authorization", "Bearer " + token)
                    .get("/v1/reflections")
                    .then()
                    .statusCode(401));
        }
    }

    @Test
    void nobodysRequestIsNoEvent() {
        Member.anonymous().get("/v1/reflections").then().statusCode(401);
        assertThat(lines.seen).isEmpty();
    }

    @Test
    void aRefreshTokenThatIsUsedAgain() {
        String spent = ana.refreshToken();
        ana.refresh().then().statusCode(200);
        double before = count("refresh_token_reused");
        Member.anonymous()
                .body(Map.of("refreshToken", spent))
                .post("/v1/auth/refresh")
                .then()
                .statusCode(401);
        assertThat(count("refresh_token_reused")).isEqualTo(before + 1);
        assertThat(lines.seen)
                .containsExactly("refresh_token_reused user=" + ana.id(), "session_revoked user=" + ana.id());
    }

    @Test
    void askingForAThingOfAnothers() {
        Member ben = Member.register("Ben");
        String reflection = ana.writes("mine alone");
        happens(
                "access_denied",
                ben.id().toString(),
                () -> ben.asks().get("/v1/reflections/" + reflection).then().statusCode(404));
        happens(
                "access_denied",
                ben.id().toString(),
                () -> ben.asks().delete("/v1/reflections/" + reflection).then().statusCode(404));
        happens("access_denied", ben.id().toString(), () -> ben.asks()
                .get("/v1/reflections/" + UUID.randomUUID())
                .then()
                .statusCode(404));
    }

    @Test
    void aTokenWithoutTheRole() {
        String token = Forgery.withoutRole(ana);
        happens("access_denied", ana.id().toString(), () -> Member.anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/v1/reflections")
                .then()
                .statusCode(403));
    }

    @Test
    void havingNoPartnerIsNoEvent() {
        ana.asks().get("/v1/couples/current").then().statusCode(404);
        assertThat(lines.seen).isEmpty();
    }

    private void happens(String event, String user, Runnable what) {
        lines.seen.clear();
        double before = count(event);
        what.run();
        assertThat(count(event)).isEqualTo(before + 1);
        assertThat(lines.seen).containsExactly(event + " user=" + user);
    }

    private double count(String event) {
        Counter counter =
                meters.find("haven.security.events").tag("event", event).counter();
        return counter == null ? 0 : counter.count();
    }

    private static final class Lines extends Handler {

        private final List<String> seen = new CopyOnWriteArrayList<>();
        private final PatternFormatter message = new PatternFormatter("%s");

        @Override
        public void publish(LogRecord line) {
            seen.add(message.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
