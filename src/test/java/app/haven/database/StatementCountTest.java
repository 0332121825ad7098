package app.haven.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Statements;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Round trips decide how fast the service is and how many people one database serves. */
@QuarkusTest
class StatementCountTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    private Member ana;
    private Member ben;

    @BeforeEach
    void registerBoth() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
    }

    @Test
    void readingOneOwnThingTakesOneStatementAndNoTransaction() {
        String log = ana.logs(withNote(Member.practice(DAY)));
        String reflection = ana.writes("quiet");
        String practice = Json.text(
                ana.asks().body(Map.of("name", "Walk", "description", "Slowly")).post("/v1/practices"), "id");

        takesOneRead(() -> ana.asks().get("/v1/users/me"));
        takesOneRead(() -> ana.asks().get("/v1/practice-logs/" + log));
        takesOneRead(() -> ana.asks().get("/v1/reflections/" + reflection));
        takesOneRead(() -> ana.asks().get("/v1/practices/" + practice));
        takesOneRead(() -> ana.asks().get("/v1/auth/sessions"));
    }

    @Test
    void readingWhatThePartnerSharesTakesOneStatement() {
        ana.pairWith(ben);
        String reflection = ana.writesAndShares("for you");

        takesOneRead(() -> ben.asks().get("/v1/reflections/" + reflection));
    }

    @Test
    void findingNothingTakesOneStatement() {
        takes(1, 0, 404, () -> ana.asks().get("/v1/reflections/" + UUID.randomUUID()));
        takes(1, 0, 404, () -> ana.asks().get("/v1/practice-logs/" + UUID.randomUUID()));
    }

    @Test
    void listingTakesOneStatementHoweverLongTheList() {
        ana.pairWith(ben);
        for (int length : new int[] {5, 20}) {
            while (lengthOf("/v1/practice-logs?limit=100") < length) {
                ana.logs(withNote(Member.practice(DAY)));
            }
            while (lengthOf("/v1/reflections?limit=100") < length) {
                String hers = ana.writesAndShares("one of many");
                String his = ben.writesAndShares("one of the other's");
                ben.replies(hers, "words under hers");
                ana.replies(his, "words under his");
                ben.asks()
                        .put("/v1/reflections/" + hers + "/acknowledgement")
                        .then()
                        .statusCode(204);
            }
            String talkedOf = ana.asks().get("/v1/reflections?limit=1").path("items[0].id");
            while (lengthOf("/v1/reflections/" + talkedOf + "/replies?limit=100") < length) {
                ben.replies(talkedOf, "one of many");
            }

            takesOneRead(() -> ana.asks().get("/v1/practice-logs"));
            takesOneRead(() -> ana.asks().get("/v1/practice-logs?kind=MEDITATION&from=2026-01-01"));
            takesOneRead(() -> ana.asks().get("/v1/practice-logs/summary?timeZone=Europe/Madrid"));
            takesOneRead(() -> ana.asks().get("/v1/reflections"));
            takesOneRead(() -> ana.asks().get("/v1/reflections?visibility=SHARED"));
            takesOneRead(() -> ben.asks().get("/v1/couples/current/reflections"));
            takesOneRead(() -> ana.asks().get("/v1/reflections/" + talkedOf + "/replies"));
            takesOneRead(() -> ben.asks().get("/v1/replies"));
            takesOneRead(() -> ana.asks().get("/v1/practices"));
        }
        assertThat(ben.asks()
                        .get("/v1/couples/current/reflections?limit=100")
                        .jsonPath()
                        .getList("items"))
                .hasSize(40);
    }

    @Test
    void creatingTakesFewStatementsAndOneTransaction() {
        takes(1, 1, 201, () -> ana.asks()
                .body(Map.of("kind", "JOY", "body", "quiet"))
                .post("/v1/reflections"));
        takes(1, 1, 201, () -> ana.asks().body(withNote(Member.practice(DAY))).post("/v1/practice-logs"));
    }

    @Test
    void creatingWithAKeyTakesThreeStatementsAndOneTransaction() {
        takes(3, 1, 201, () -> ana.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("kind", "JOY", "body", "quiet"))
                .post("/v1/reflections"));
        takes(3, 1, 201, () -> ana.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(withNote(Member.practice(DAY)))
                .post("/v1/practice-logs"));
    }

    @Test
    void creatingWhatWasPractisedTogetherAsksForThePartnerToo() {
        ana.pairWith(ben);
        Map<String, Object> together = withNote(Member.practice(DAY));
        together.put("together", true);

        takes(2, 1, 201, () -> ana.asks().body(together).post("/v1/practice-logs"));
    }

    @Test
    void replyingHoldsTheCoupleAndTheReflection() {
        ana.pairWith(ben);
        String reflection = ana.writesAndShares("for you");

        takes(3, 1, 201, () -> ben.asks()
                .body(Map.of("body", "thank you"))
                .post("/v1/reflections/" + reflection + "/replies"));
        takes(1, 1, 204, () -> ben.asks().put("/v1/reflections/" + reflection + "/acknowledgement"));
        takes(2, 1, 200, () -> ana.asks().post("/v1/reflections/" + reflection + "/thread/close"));
        takes(1, 0, 404, () -> ana.asks().get("/v1/reflections/" + UUID.randomUUID() + "/replies"));
    }

    @Test
    void changingTakesTwoStatementsAndOneTransaction() {
        String log = ana.logs(withNote(Member.practice(DAY)));
        String reflection = ana.writes("quiet");

        takes(2, 1, 200, () -> ana.patches()
                .header("If-Match", "*")
                .body(Map.of("calmAfter", 4))
                .patch("/v1/practice-logs/" + log));
        takes(2, 1, 200, () -> ana.patches()
                .header("If-Match", "*")
                .body(Map.of("body", "quieter"))
                .patch("/v1/reflections/" + reflection));
        takes(2, 1, 200, () -> ana.patches()
                .header("If-Match", "*")
                .body(Map.of("locale", "fr"))
                .patch("/v1/users/me"));
    }

    @Test
    void changingALogToAnotherOccasionTakesThePartnersWordBackToo() {
        String log = ana.logs(withNote(Member.practice(DAY)));

        takes(3, 1, 200, () -> ana.patches()
                .header("If-Match", "*")
                .body(Map.of("minutes", 25))
                .patch("/v1/practice-logs/" + log));
    }

    @Test
    void deletingTakesOneStatementAndOneTransaction() {
        String reflection = ana.writes("quiet");

        takes(1, 1, 204, () -> ana.asks().delete("/v1/reflections/" + reflection));
    }

    private int lengthOf(String list) {
        return ana.asks().get(list).jsonPath().getList("items").size();
    }

    private static Map<String, Object> withNote(Map<String, Object> practice) {
        practice.put("note", "sealed words");
        return practice;
    }

    private void takesOneRead(Supplier<Response> request) {
        takes(1, 0, 200, request);
    }

    private void takes(int count, int transactions, int status, Supplier<Response> request) {
        Statements.Taken taken = statements.by(() -> request.get().then().statusCode(status));

        assertThat(taken.statements()).hasSize(count);
        assertThat(taken.transactions()).isEqualTo(transactions);
    }
}
