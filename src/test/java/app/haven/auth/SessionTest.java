package app.haven.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.Member;
import app.haven.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionTest {

    @Inject
    TestClock clock;

    @Inject
    RevokedSessions revokedSessions;

    @Inject
    DataSource database;

    private Member ana;

    @BeforeEach
    void registerAna() {
        ana = Member.register("Ana");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void refreshingGivesANewPairOfTheSameSession() {
        String access = ana.accessToken();
        String refresh = ana.refreshToken();

        ana.refresh()
                .then()
                .statusCode(200)
                .body("sessionId", equalTo(ana.sessionId().toString()))
                .body("userId", equalTo(ana.id().toString()));

        assertThat(ana.accessToken()).isNotEqualTo(access);
        assertThat(ana.refreshToken()).isNotEqualTo(refresh);
        lives(ana.accessToken());
        ana.refresh().then().statusCode(200);
    }

    @Test
    void aSpentRefreshTokenEndsTheWholeSessionAndNoOther() {
        Member phone = ana.signInAgain();
        String spent = ana.refreshToken();
        String oldAccess = ana.accessToken();
        ana.refresh().then().statusCode(200);

        refusesRefresh(spent);

        isDead(oldAccess);
        isDead(ana.accessToken());
        refusesRefresh(ana.refreshToken());
        lives(phone.accessToken());
        phone.refresh().then().statusCode(200);
    }

    @Test
    void anUnknownRefreshTokenIsRefusedLikeASpentOne() {
        String spent = ana.refreshToken();
        ana.refresh().then().statusCode(200);
        assertThat(withoutInstance(refresh(spent))).isEqualTo(withoutInstance(refresh("x".repeat(43))));
        refusesRefresh("");
        refusesRefresh(ana.accessToken().substring(0, 64));
    }

    @Test
    void ofSixRefreshesAtOnceAtMostOneSucceedsAndOtherDevicesLive() throws Exception {
        for (int round = 0; round < 5; round++) {
            Member phone = ana.signInAgain();
            String token = phone.refreshToken();
            List<Integer> statuses = new ArrayList<>();
            for (Response answer : atOnce(6, () -> refresh(token))) {
                statuses.add(answer.statusCode());
            }
            assertThat(statuses).allMatch(status -> status == 200 || status == 401);
            assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
            // The other five were reuse.
            isDead(phone.accessToken());
        }
        lives(ana.accessToken());
        ana.refresh().then().statusCode(200);
    }

    @Test
    void signingOutEndsBothTokensAndDoingItAgainIsNoFailure() {
        Member phone = ana.signInAgain();

        phone.asks().post("/v1/auth/sign-out").then().statusCode(204);

        isDead(phone.accessToken());
        refusesRefresh(phone.refreshToken());
        phone.asks().post("/v1/auth/sign-out").then().statusCode(401);
        lives(ana.accessToken());
    }

    @Test
    void aMemberSeesTheOwnLiveSessions() {
        Member.anonymous()
                .body(Map.of("email", ana.email(), "password", Member.PASSWORD, "device", "Ana's phone"))
                .post("/v1/auth/sign-in")
                .then()
                .statusCode(200);
        ana.signInAgain();

        ana.asks()
                .get("/v1/auth/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.device", containsInAnyOrder(equalTo("Ana's phone"), equalTo(null), equalTo(null)))
                .body(
                        "items.findAll { it.current }.id",
                        containsInAnyOrder(ana.sessionId().toString()));
    }

    @Test
    void endingOneSessionEndsItsTokensAlone() {
        Member phone = ana.signInAgain();
        Member tablet = ana.signInAgain();

        ana.asks().delete("/v1/auth/sessions/" + phone.sessionId()).then().statusCode(204);

        isDead(phone.accessToken());
        refusesRefresh(phone.refreshToken());
        lives(tablet.accessToken());
        lives(ana.accessToken());
        ana.asks().get("/v1/auth/sessions").then().body("items", hasSize(2));
        ana.asks().delete("/v1/auth/sessions/" + phone.sessionId()).then().statusCode(404);
    }

    @Test
    void endingAllOtherSessionsKeepsTheOwn() {
        Member phone = ana.signInAgain();
        Member tablet = ana.signInAgain();

        ana.asks().delete("/v1/auth/sessions").then().statusCode(204);

        for (Member other : List.of(phone, tablet)) {
            isDead(other.accessToken());
            refusesRefresh(other.refreshToken());
        }
        lives(ana.accessToken());
        ana.asks()
                .get("/v1/auth/sessions")
                .then()
                .body("items.id", equalTo(List.of(ana.sessionId().toString())));
        ana.refresh().then().statusCode(200);
    }

    @Test
    void aSessionEndsWhenItIsNotRefreshedForTooLong() {
        clock.forward(Duration.ofDays(30).minusMinutes(1));
        ana.refresh().then().statusCode(200);
        clock.forward(Duration.ofDays(30));
        refusesRefresh(ana.refreshToken());
    }

    @Test
    void aSessionThatIsIdleForTooLongIsListedNoLonger() {
        clock.forward(Duration.ofDays(20));
        Member phone = ana.signInAgain();
        clock.forward(Duration.ofDays(11));
        phone.refresh().then().statusCode(200);

        refusesRefresh(ana.refreshToken());
        phone.asks()
                .get("/v1/auth/sessions")
                .then()
                .body("items.id", equalTo(List.of(phone.sessionId().toString())));
    }

    @Test
    void aSessionEndsAtItsAbsoluteLimitHoweverOftenItIsRefreshed() {
        for (int month = 0; month < 8; month++) {
            clock.forward(Duration.ofDays(22));
            ana.refresh().then().statusCode(200);
        }
        clock.forward(Duration.ofDays(4).minusMinutes(1));
        ana.refresh().then().statusCode(200);
        clock.forward(Duration.ofMinutes(1));
        refusesRefresh(ana.refreshToken());
    }

    @Test
    void aSessionRevokedOnAnotherNodeEndsHereWithTheNextPoll() throws SQLException {
        Member phone = ana.signInAgain();
        revokedSessions.poll();
        lives(phone.accessToken());
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into session_revocation (session_id, revoked_at) values (?, ?)")) {
            insert.setObject(1, phone.sessionId(), java.sql.Types.OTHER);
            insert.setObject(2, OffsetDateTime.now(clock));
            insert.executeUpdate();
        }

        revokedSessions.poll();

        isDead(phone.accessToken());
        lives(ana.accessToken());
    }

    @Test
    void aSessionOfAnothersOrOfNobodysIsNotFound() {
        Member ben = Member.register("Ben");
        ben.asks().delete("/v1/auth/sessions/" + ana.sessionId()).then().statusCode(404);
        ben.asks().delete("/v1/auth/sessions/" + UUID.randomUUID()).then().statusCode(404);
        lives(ana.accessToken());
    }

    private static void lives(String accessToken) {
        me(accessToken).then().statusCode(200);
    }

    private static void isDead(String accessToken) {
        me(accessToken).then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    private static Response me(String accessToken) {
        return Member.anonymous()
                .header("Authorization", "Bearer " + accessToken)
                .get("/v1/users/me");
    }

    private static void refusesRefresh(String refreshToken) {
        refresh(refreshToken).then().statusCode(401).body("code", equalTo("refresh_refused"));
    }

    private static Response refresh(String refreshToken) {
        return Member.anonymous().body(Map.of("refreshToken", refreshToken)).post("/v1/auth/refresh");
    }

    private static String withoutInstance(Response answer) {
        return answer.statusCode() + answer.asString().replaceFirst("urn:haven:request:[0-9a-f]+", "");
    }

    static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(times, call))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
