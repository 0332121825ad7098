package app.haven.trigger;

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

/** What trigger logs ask of the database. */
@QuarkusTest
class TriggerStatementCountTest {

    private static final String LOGS = "/v1/trigger-logs";

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void loggingTakesOneStatementAndWithAKeyThree() {
        takes(1, 1, 201, () -> ana.asks().body(Member.trigger()).post(LOGS));
        takes(3, 1, 201, () -> ana.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Member.trigger())
                .post(LOGS));
    }

    @Test
    void readingTakesOneStatementAndNoTransaction() {
        String log = LOGS + "/" + ana.logsTrigger(Member.trigger());

        takes(1, 0, 200, () -> ana.asks().get(log));
        takes(1, 0, 404, () -> ana.asks().get(LOGS + "/" + UUID.randomUUID()));
    }

    @Test
    void listingTakesOneStatementHoweverLongTheList() {
        for (int length : new int[] {5, 20}) {
            for (int i = 0; i < length; i++) {
                ana.logsTrigger(Member.trigger());
            }
            takes(1, 0, 200, () -> ana.asks().get(LOGS));
            takes(1, 0, 200, () -> ana.asks().get(LOGS + "?fear=REJECTION&state=OPEN&from=2025-01-01"));
        }
    }

    @Test
    void changingTakesTwoStatementsAndOneTransaction() {
        String log = LOGS + "/" + ana.logsTrigger(Member.trigger());

        takes(2, 1, 200, () -> ana.patches()
                .header("If-Match", "*")
                .body(Map.of("intensity", 1))
                .patch(log));
        takes(2, 1, 200, () -> ana.asks().post(log + "/close"));
        takes(2, 1, 200, () -> ana.asks().post(log + "/reopen"));
        takes(2, 1, 200, () -> ana.asks()
                .body(Map.of(
                        "returnedAt", "2025-06-01T19:00:00Z", "openness", 3, "practiceId", Member.builtInPractice()))
                .post(log + "/return"));
        takes(1, 1, 204, () -> ana.asks().delete(log));
    }

    private void takes(int count, int transactions, int status, Supplier<Response> request) {
        Statements.Taken taken = statements.by(() -> request.get().then().statusCode(status));

        assertThat(taken.statements()).hasSize(count);
        assertThat(taken.transactions()).isEqualTo(transactions);
    }
}
