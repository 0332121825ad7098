package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Statements;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What plans and guided sessions ask of the database. */
@QuarkusTest
class PracticeStatementCountTest {

    private static final String PROCESS = "a60967d4-1b0e-4dd3-8deb-70b7882224ad";
    private static final Map<String, Object> PLAN = Map.of(
            "practiceId",
            Member.builtInPractice(),
            "weekdays",
            List.of("MO", "SU"),
            "localTime",
            "07:30",
            "timeZone",
            Member.ZONE,
            "startDate",
            "2025-01-01",
            "minutes",
            12);

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void readingTakesOneStatementAndNoTransaction() {
        String plan = create("/v1/practice-plans", PLAN);
        String session = start();
        answer(session, 1);
        answer(session, 2);
        create("/v1/practice-plans", PLAN);
        start();

        takes(1, 0, 200, () -> ana.asks().get("/v1/practice-plans/" + plan));
        takes(1, 0, 200, () -> ana.asks().get("/v1/practice-plans"));
        takes(1, 0, 200, () -> ana.asks().get("/v1/guided-sessions/" + session));
        takes(1, 0, 200, () -> ana.asks().get("/v1/guided-sessions"));
        takes(1, 0, 200, () -> ana.asks().get("/v1/guided-sessions?state=IN_PROGRESS"));
        takes(0, 0, 200, () -> ana.asks().get("/v1/guided-processes"));
        takes(1, 0, 404, () -> ana.asks().get("/v1/guided-sessions/" + UUID.randomUUID()));
    }

    @Test
    void occurrencesTakeTwoStatementsHoweverLongTheRange() {
        String plan = create("/v1/practice-plans", PLAN);
        ana.logs(Member.practice(LocalDate.of(2026, 3, 1)));

        for (String to : List.of("2026-03-01", "2027-02-28")) {
            takes(2, 0, 200, () -> ana.asks()
                    .get("/v1/practice-plans/" + plan + "/occurrences?from=2026-03-01&to=" + to));
        }
    }

    @Test
    void creatingTakesOneStatementAndWithAKeyThree() {
        takes(1, 1, 201, () -> ana.asks().body(PLAN).post("/v1/practice-plans"));
        takes(1, 1, 201, () -> ana.asks().body(Map.of("processId", PROCESS)).post("/v1/guided-sessions"));
        takes(3, 1, 201, () -> ana.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(PLAN)
                .post("/v1/practice-plans"));
    }

    @Test
    void changingAPlanTakesTwoStatementsAndDeletingOne() {
        String plan = create("/v1/practice-plans", PLAN);

        takes(2, 1, 200, () -> ana.patches()
                .header("If-Match", "*")
                .body(Map.of("minutes", 5))
                .patch("/v1/practice-plans/" + plan));
        takes(1, 1, 204, () -> ana.asks().delete("/v1/practice-plans/" + plan));
    }

    /** The session's row, its answers, the words and the session's new version. */
    @Test
    void answeringTakesFourStatementsWhicheverStepItIs() {
        String session = start();
        for (int step : new int[] {1, 2, 3, 1}) {
            takes(4, 1, 200, () -> answer(session, step));
        }
    }

    @Test
    void endingTakesFourStatementsAtMost() {
        String finished = start();
        for (int step = 1; step <= 6; step++) {
            answer(finished, step);
        }
        String abandoned = start();

        takes(4, 1, 200, () -> ana.asks()
                .body(Map.of("localDate", "2026-03-01", "timeZone", "UTC", "minutes", 30, "context", "PEACEFUL"))
                .post("/v1/guided-sessions/" + finished + "/finish"));
        takes(3, 1, 200, () -> ana.asks().post("/v1/guided-sessions/" + abandoned + "/abandon"));
        takes(1, 1, 204, () -> ana.asks().delete("/v1/guided-sessions/" + abandoned));
    }

    private String start() {
        return create("/v1/guided-sessions", Map.of("processId", PROCESS));
    }

    private String create(String collection, Map<String, Object> body) {
        return Json.id(ana.asks().body(body).post(collection).then().statusCode(201));
    }

    private Response answer(String session, int step) {
        return ana.asks()
                .header("If-Match", "*")
                .body(Map.of("text", "words"))
                .put("/v1/guided-sessions/" + session + "/answers/" + step);
    }

    private void takes(int count, int transactions, int status, Supplier<Response> request) {
        Statements.Taken taken = statements.by(() -> request.get().then().statusCode(status));

        assertThat(taken.statements()).hasSize(count);
        assertThat(taken.transactions()).isEqualTo(transactions);
    }
}
