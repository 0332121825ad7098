package app.haven.safety;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Member;
import app.haven.testing.Statements;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this room asks of the database. */
@QuarkusTest
class SafetyStatementsTest {

    private static final Map<String, Object> CHECK_IN =
            Map.of("localDate", "2026-03-01", "timeZone", Member.ZONE, "innerSafety", 3, "note", "sealed words");
    private static final Map<String, Object> RATING = Map.of(
            "localDate",
            "2026-03-01",
            "timeZone",
            Member.ZONE,
            "capacity",
            "STAYING_OPEN_HEARTED",
            "rating",
            3,
            "note",
            "sealed words");
    private static final Map<String, Object> GOAL =
            Map.of("capacity", "STAYING_OPEN_HEARTED", "targetRating", 4, "note", "sealed words");
    private static final Map<String, Object> COMMITMENT = Map.of("words", "For my part I will listen.");
    private static final Map<String, Object> SIGNAL =
            Map.of("code", "TENDER", "note", "sealed words", "timeZone", Member.ZONE);

    private static final Map<String, Map<String, Object>> COLLECTIONS = Map.of(
            "/v1/check-ins", CHECK_IN,
            "/v1/capacity-ratings", RATING,
            "/v1/capacity-goals", GOAL,
            "/v1/commitments", COMMITMENT);

    private static final Map<String, Map<String, Object>> PATCHES = Map.of(
            "/v1/check-ins", Map.of("innerSafety", 4),
            "/v1/capacity-ratings", Map.of("rating", 4),
            "/v1/capacity-goals", Map.of("status", "REACHED"),
            "/v1/commitments", Map.of("status", "KEPT"));

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    private Member ana;
    private Member ben;

    @BeforeEach
    void pair() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
    }

    @Test
    void creatingTakesOneStatementAndWithAKeyThreeInOneTransaction() {
        COLLECTIONS.forEach((collection, thing) -> {
            takes(1, 1, 201, () -> ana.asks().body(thing).post(collection));
            takes(3, 1, 201, () -> ana.asks()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(thing)
                    .post(collection));
        });
    }

    @Test
    void readingOneTakesOneStatementAndNoTransactionFoundOrNot() {
        COLLECTIONS.forEach((collection, thing) -> {
            String path = create(collection, thing);
            takes(1, 0, 200, () -> ana.asks().get(path));
            takes(1, 0, 404, () -> ben.asks().get(path));
        });
    }

    @Test
    void listingTakesOneStatementHoweverLongTheList() {
        for (int length : new int[] {2, 12}) {
            COLLECTIONS.forEach((collection, thing) -> {
                for (int i = 0; i < length; i++) {
                    create(collection, thing);
                }
                takes(1, 0, 200, () -> ana.asks().get(collection));
            });
            for (int i = 0; i < length; i++) {
                String path = create("/v1/commitments", COMMITMENT);
                ana.asks().post(path + "/share").then().statusCode(200);
            }
            takes(1, 0, 200, () -> ben.asks().get("/v1/couples/current/commitments"));
        }
        takes(1, 0, 200, () -> ana.asks().get("/v1/check-ins?from=2026-01-01&to=2026-12-31"));
        takes(1, 0, 200, () -> ana.asks().get("/v1/capacity-ratings?capacity=STAYING_OPEN_HEARTED"));
        takes(1, 0, 200, () -> ana.asks().get("/v1/commitments?status=OPEN"));
    }

    @Test
    void changingTakesTwoStatementsAndDeletingOne() {
        COLLECTIONS.forEach((collection, thing) -> {
            String path = create(collection, thing);
            takes(2, 1, 200, () -> ana.patches()
                    .header("If-Match", "*")
                    .body(PATCHES.get(collection))
                    .patch(path));
            takes(1, 1, 204, () -> ana.asks().delete(path));
        });
    }

    @Test
    void sharingAsksForThePartnerToo() {
        String path = create("/v1/commitments", COMMITMENT);

        takes(3, 1, 200, () -> ana.asks().post(path + "/share"));
        takes(1, 0, 200, () -> ben.asks().get(path));
        takes(2, 1, 200, () -> ana.asks().post(path + "/withdraw"));
    }

    @Test
    void aDaySignalIsSentInTwoStatementsAndReadInOne() {
        takes(2, 1, 200, () -> ana.asks().body(SIGNAL).put("/v1/day-signal"));
        takes(2, 1, 200, () -> ana.asks().body(SIGNAL).put("/v1/day-signal"));
        takes(1, 0, 200, () -> ana.asks().get("/v1/day-signal"));
        takes(1, 0, 200, () -> ben.asks().get("/v1/couples/current/day-signal"));
        takes(1, 1, 204, () -> ana.asks().delete("/v1/day-signal"));
        takes(1, 0, 404, () -> ben.asks().get("/v1/couples/current/day-signal"));
    }

    private String create(String collection, Map<String, Object> thing) {
        return ana.asks()
                .body(thing)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void takes(int count, int transactions, int status, Supplier<Response> request) {
        Statements.Taken taken = statements.by(() -> request.get().then().statusCode(status));

        assertThat(taken.statements()).hasSize(count);
        assertThat(taken.transactions()).isEqualTo(transactions);
    }
}
