package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.AtOnce;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TogetherTest {

    private final LocalDate day = LocalDate.now(ZoneId.of(Member.ZONE)).minusDays(2);

    private Member ana;
    private Member ben;

    @BeforeEach
    void pair() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
    }

    @Test
    void needsAPartner() {
        Member cleo = Member.register("Cleo");
        Problem.naming("/together", cleo.asks().body(together()).post("/v1/practice-logs"));
        String log = cleo.logs(Member.practice(day));
        Problem.naming("/together", change(cleo, log, Map.of("together", true)));
        cleo.asks().get("/v1/practice-logs").then().body("items[0].together", equalTo(false));
    }

    @Test
    void showsThePartnerTheBareFacts() {
        Map<String, Object> practice = together();
        practice.put("note", "my own words");
        practice.put("calmBefore", 1);
        practice.put("context", "AFTER_CONFLICT");
        String log = ana.logs(practice);
        ana.logs(Member.practice(day));

        Response seen = ben.asks().get("/v1/couples/current/practice-logs");
        seen.then().statusCode(200).body("items", hasSize(1));
        assertThat(seen.<Map<String, Object>>path("items[0]"))
                .isEqualTo(Map.of(
                        "id", log, "kind", "MEDITATION", "localDate", day.toString(), "minutes", 12, "joint", false));
        Problem.of(ben.asks().get("/v1/practice-logs/" + log), 404, "not_found");
        ana.asks().get("/v1/couples/current/practice-logs").then().body("items", hasSize(0));
        assertThat(Set.of("id", "kind", "localDate", "minutes", "joint"))
                .isEqualTo(seen.<Map<String, Object>>path("items[0]").keySet());
    }

    @Test
    void isJointWhileThePartnerConfirmsIt() {
        String log = ana.logs(together());
        assertJoint(log, false);

        confirm(ben, log).then().statusCode(204);
        confirm(ben, log).then().statusCode(204);
        assertJoint(log, true);

        takeBack(ben, log).then().statusCode(204);
        takeBack(ben, log).then().statusCode(204);
        assertJoint(log, false);
    }

    @Test
    void onlyThePartnerConfirmsAndOnlyWhatWasTogether() {
        String log = ana.logs(together());
        String alone = ana.logs(Member.practice(day));
        Member cleo = Member.register("Cleo");
        cleo.pairWith(Member.register("Dan"));

        Problem.of(confirm(ana, log), 404, "not_found");
        Problem.of(confirm(cleo, log), 404, "not_found");
        Problem.of(confirm(ben, alone), 404, "not_found");
        Problem.of(confirm(ben, UUID.randomUUID().toString()), 404, "not_found");
        Problem.of(takeBack(ana, log), 404, "not_found");
        Problem.of(takeBack(cleo, log), 404, "not_found");
        assertJoint(log, false);
    }

    @Test
    void anotherOccasionHasToBeConfirmedAnew() {
        String custom =
                ana.asks().body(Map.of("name", "Walk")).post("/v1/practices").path("id");
        List<Map<String, Object>> changes = List.of(
                Map.of("minutes", 13),
                Map.of("localDate", day.minusDays(1).toString()),
                Map.of("practiceId", custom),
                Map.of("together", false));
        for (Map<String, Object> change : changes) {
            String log = ana.logs(together());
            confirm(ben, log).then().statusCode(204);
            change(ana, log, change).then().statusCode(200).body("joint", equalTo(false));
            assertThat(confirmationsOf(log)).as(change.toString()).isZero();
            ana.asks().get("/v1/practice-logs/" + log).then().body("joint", equalTo(false));
        }
    }

    @Test
    void whatThePartnerCannotSeeKeepsTheConfirmation() {
        String log = ana.logs(together());
        confirm(ben, log).then().statusCode(204);

        change(ana, log, Map.of("note", "my own words", "calmAfter", 5, "context", "CONFLICT", "minutes", 12))
                .then()
                .statusCode(200)
                .body("joint", equalTo(true));
        assertJoint(log, true);
    }

    @RepeatedTest(5)
    void whatIsConfirmedWhileItChangesIsNeverConfirmedAsItWasBefore() {
        String log = ana.logs(together());
        List<Response> answers =
                AtOnce.run(List.of(() -> confirm(ben, log), () -> change(ana, log, Map.of("minutes", 90))));

        assertThat(answers.get(0).statusCode()).isEqualTo(204);
        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        boolean joint = ana.asks().get("/v1/practice-logs/" + log).path("joint");
        assertThat(joint).isEqualTo(confirmationsOf(log) == 1);
        if (joint) {
            // Then the change came first, and its answer could not yet know of the confirmation.
            assertThat(Sql.count("""
                            select count(*) from practice_confirmation c join practice_log l on l.id = c.practice_log_id
                            where l.id = ?::uuid and l.minutes = 90
                            """, log)).isEqualTo(1);
        }
    }

    @Test
    void goesWithTheLog() {
        String log = ana.logs(together());
        confirm(ben, log).then().statusCode(204);
        ana.asks().delete("/v1/practice-logs/" + log).then().statusCode(204);

        assertThat(confirmationsOf(log)).isZero();
        Problem.of(confirm(ben, log), 404, "not_found");
        ben.asks().get("/v1/couples/current/practice-logs").then().body("items", hasSize(0));
    }

    @Test
    void aNewPartnerNeverSeesOldLogs() {
        String joint = ana.logs(together());
        String open = ana.logs(together());
        confirm(ben, joint).then().statusCode(204);
        ana.leave(true);
        Problem.of(ben.asks().get("/v1/couples/current/practice-logs"), 404, "not_found");
        Problem.of(confirm(ben, open), 404, "not_found");

        Member cleo = Member.register("Cleo");
        ana.pairWith(cleo);
        cleo.asks().get("/v1/couples/current/practice-logs").then().body("items", hasSize(0));
        Problem.of(confirm(cleo, open), 404, "not_found");
        Problem.of(takeBack(cleo, joint), 404, "not_found");

        // Not even when their owner changes them.
        change(ana, open, Map.of("minutes", 40)).then().statusCode(200).body("together", equalTo(true));
        cleo.asks().get("/v1/couples/current/practice-logs").then().body("items", hasSize(0));
        ana.asks().get("/v1/practice-logs/" + joint).then().body("joint", equalTo(true));
    }

    @Test
    void oldLogsAreNotSeenAfterPairingAgain() {
        ana.logs(together());
        ana.leave(false);
        ana.pairWith(ben);
        ben.asks().get("/v1/couples/current/practice-logs").then().body("items", hasSize(0));
    }

    @Test
    void theListIsPaged() {
        for (int i = 0; i < 3; i++) {
            ana.logs(together());
        }
        Response first = ben.asks().queryParam("limit", 2).get("/v1/couples/current/practice-logs");
        first.then().body("items", hasSize(2));
        ben.asks()
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/v1/couples/current/practice-logs")
                .then()
                .body("items", hasSize(1));
    }

    private void assertJoint(String log, boolean joint) {
        ana.asks().get("/v1/practice-logs/" + log).then().body("joint", equalTo(joint));
        ben.asks().get("/v1/couples/current/practice-logs").then().body("items[0].joint", equalTo(joint));
        assertThat(confirmationsOf(log)).isEqualTo(joint ? 1 : 0);
    }

    private Map<String, Object> together() {
        Map<String, Object> practice = Member.practice(day);
        practice.put("together", true);
        return practice;
    }

    private static Response confirm(Member member, String log) {
        return member.asks().put("/v1/couples/current/practice-logs/" + log + "/confirmation");
    }

    private static Response takeBack(Member member, String log) {
        return member.asks().delete("/v1/couples/current/practice-logs/" + log + "/confirmation");
    }

    private static Response change(Member member, String log, Map<String, Object> patch) {
        return member.patches().header("If-Match", "*").body(patch).patch("/v1/practice-logs/" + log);
    }

    private static long confirmationsOf(String log) {
        return Sql.count("select count(*) from practice_confirmation where practice_log_id = ?::uuid", log);
    }
}
