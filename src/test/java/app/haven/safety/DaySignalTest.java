package app.haven.safety;

import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.AtOnce;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.Sql;
import app.haven.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DaySignalTest {

    private static final String OWN = "/v1/day-signal";
    private static final String PARTNERS = "/v1/couples/current/day-signal";

    @Inject
    TestClock clock;

    private Member ana;
    private Member ben;

    @BeforeEach
    void pair() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void isSeenByThePartner() {
        Map<String, Object> signal = signal("TIRED");
        signal.put("note", "Short night.");
        signal.put("expiresAt", in(Duration.ofHours(3)));
        Response sent = send(ana, signal);

        sent.then().statusCode(200);
        assertThat(sent.<Map<String, Object>>path(""))
                .isEqualTo(Map.of("code", "TIRED", "note", "Short night.", "expiresAt", signal.get("expiresAt")));
        assertThat(seen(ben.asks().get(PARTNERS)))
                .isEqualTo(seen(sent))
                .isEqualTo(seen(ana.asks().get(OWN)));
        // And is not the partner's own, nor shown to its sender as the partner's.
        Problem.of(ben.asks().get(OWN), 404, "not_found");
        Problem.of(ana.asks().get(PARTNERS), 404, "not_found");
    }

    @Test
    void replacesTheOneBefore() {
        Map<String, Object> first = signal("TIRED");
        first.put("note", "Short night.");
        send(ana, first).then().statusCode(200);
        send(ana, signal("PLAYFUL")).then().statusCode(200);

        ben.asks().get(PARTNERS).then().body("code", equalTo("PLAYFUL")).body("note", nullValue());
        assertThat(rowsOf(ana)).isEqualTo(1);
    }

    @Test
    void ofSeveralAtOnceOneIsLeft() {
        AtOnce.times(8, () -> send(ana, signal("OPEN")))
                .forEach(answer -> answer.then().statusCode(200));
        assertThat(rowsOf(ana)).isEqualTo(1);
    }

    @Test
    void endsWhenItsTimeIsUp() {
        Instant expiry = Instant.parse(in(Duration.ofMinutes(5)));
        Map<String, Object> signal = signal("LOW");
        signal.put("expiresAt", expiry.toString());
        send(ana, signal).then().statusCode(200);

        clock.forward(Duration.between(clock.instant(), expiry.minusSeconds(2)));
        ben.asks().get(PARTNERS).then().statusCode(200);
        clock.forward(Duration.between(clock.instant(), expiry));
        Problem.of(ben.asks().get(PARTNERS), 404, "not_found");
        Problem.of(ana.asks().get(OWN), 404, "not_found");
        Problem.of(ana.asks().delete(OWN), 404, "not_found");
        // The next one begins anew.
        send(ana, signal("OPEN")).then().statusCode(200);
        ben.asks().get(PARTNERS).then().statusCode(200).body("code", equalTo("OPEN"));
    }

    @Test
    void canBeTakenBackAtAnyTime() {
        sendSeen(signal("OVERWHELMED"));
        ana.asks().delete(OWN).then().statusCode(204);

        Problem.of(ben.asks().get(PARTNERS), 404, "not_found");
        Problem.of(ana.asks().get(OWN), 404, "not_found");
        Problem.of(ana.asks().delete(OWN), 404, "not_found");
        assertThat(rowsOf(ana)).isZero();
    }

    @Test
    void noneLooksTheSameWhateverBecameOfIt() {
        String none = seen(ben.asks().get(PARTNERS));

        sendSeen(signal("TIRED"));
        ana.asks().delete(OWN).then().statusCode(204);
        assertThat(seen(ben.asks().get(PARTNERS))).as("taken back").isEqualTo(none);

        Map<String, Object> brief = signal("TIRED");
        brief.put("expiresAt", in(Duration.ofSeconds(30)));
        sendSeen(brief);
        clock.forward(Duration.ofSeconds(31));
        assertThat(seen(ben.asks().get(PARTNERS))).as("ended").isEqualTo(none);

        sendSeen(signal("TIRED"));
        ana.leave(true);
        assertThat(seen(ben.asks().get(PARTNERS))).as("left").isEqualTo(none);
        assertThat(seen(Member.register("Cleo").asks().get(PARTNERS)))
                .as("without a partner")
                .isEqualTo(none);
        assertThat(none).startsWith("404 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Madrid", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Kiritimati", "Etc/GMT+12"})
    void endsWithTheMembersDayUnlessToldOtherwise(String zone) {
        Map<String, Object> signal = signal("TENDER");
        signal.put("timeZone", zone);
        ZoneId where = ZoneId.of(zone);
        Instant before = endOfDay(where);
        String expiry = send(ana, signal).then().statusCode(200).extract().path("expiresAt");

        assertThat(Instant.parse(expiry)).isIn(before, endOfDay(where));
    }

    @Test
    void endsInTheFutureAndWithinTwoDays() {
        Map<String, Object> signal = signal("OPEN");
        for (Duration ahead : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(-1))) {
            signal.put("expiresAt", in(ahead));
            Problem.naming("/expiresAt", send(ana, signal));
        }
        signal.put("expiresAt", in(Duration.ofDays(2).plusMinutes(1)));
        Problem.naming("/expiresAt", send(ana, signal));
        Problem.of(ana.asks().get(OWN), 404, "not_found");

        signal.put("expiresAt", in(Duration.ofDays(2)));
        send(ana, signal).then().statusCode(200).body("expiresAt", equalTo(signal.get("expiresAt")));
    }

    @Test
    void needsAPartner() {
        Member cleo = Member.register("Cleo");
        Problem.of(send(cleo, signal("OPEN")), 409, "no_partner");
        Problem.of(cleo.asks().get(OWN), 404, "not_found");
        assertThat(rowsOf(cleo)).isZero();
    }

    @Test
    void isTakenBackFromBothWithTheCouple() {
        sendSeen(signal("LOW"));
        send(ben, signal("OPEN")).then().statusCode(200);
        ana.leave(true);

        for (Member member : List.of(ana, ben)) {
            Problem.of(member.asks().get(OWN), 404, "not_found");
            Problem.of(member.asks().get(PARTNERS), 404, "not_found");
            assertThat(rowsOf(member)).isZero();
        }
    }

    @Test
    void isNeverShownToAnotherPartner() {
        sendSeen(signal("LOW"));
        // As if leaving had not deleted it.
        Sql.rows("update day_signal set couple_id = gen_random_uuid() where owner_id = ? returning code", ana.id());
        Problem.of(ben.asks().get(PARTNERS), 404, "not_found");

        ana.leave(false);
        Member cleo = Member.register("Cleo");
        ana.pairWith(cleo);
        assertThat(rowsOf(ana)).isEqualTo(1);
        Problem.of(cleo.asks().get(PARTNERS), 404, "not_found");
        Problem.of(ben.asks().get(PARTNERS), 404, "not_found");
    }

    @RepeatedTest(5)
    void whatIsSentWhileThePartnerLeavesDoesNotOutliveTheCouple() {
        List<Response> answers = AtOnce.run(List.of(
                () -> send(ana, signal("TENDER")),
                () -> ben.asks().body(Map.of()).post("/v1/couples/current/leave")));

        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(answers.get(1).statusCode()).isEqualTo(204);
        assertThat(rowsOf(ana)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "ownerId", "coupleId", "sentAt", "createdAt", "partnerId"})
    void whatIsNotTheMembersToSetIsRefused(String member) {
        Map<String, Object> signal = signal("OPEN");
        signal.put(member, "x");
        Problem.naming("/" + member, send(ana, signal));
    }

    /** Sent by one and seen by the other, so that what is not seen later was there. */
    private void sendSeen(Map<String, Object> signal) {
        send(ana, signal).then().statusCode(200);
        ben.asks().get(PARTNERS).then().statusCode(200).body("code", equalTo(signal.get("code")));
    }

    private static Response send(Member member, Map<String, Object> signal) {
        return member.asks().body(signal).put(OWN);
    }

    private static Map<String, Object> signal(String code) {
        return new HashMap<>(Map.of("code", code, "timeZone", Member.ZONE));
    }

    private String in(Duration ahead) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(ahead).toString();
    }

    private Instant endOfDay(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone))
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private static long rowsOf(Member member) {
        return Sql.count("select count(*) from day_signal where owner_id = ?", member.id());
    }
}
