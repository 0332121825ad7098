package app.haven.prompt;

import static app.haven.prompt.Prompting.ANSWERS;
import static app.haven.prompt.Prompting.CODE;
import static app.haven.prompt.Prompting.PROMPTS;
import static app.haven.prompt.Prompting.answer;
import static app.haven.prompt.Prompting.answers;
import static app.haven.prompt.Prompting.change;
import static app.haven.prompt.Prompting.delete;
import static app.haven.prompt.Prompting.read;
import static app.haven.prompt.Prompting.today;
import static app.haven.prompt.Prompting.writes;
import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Json;
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
class PromptStatementsTest {

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
    void readingTakesOneStatementAndNoTransactionFoundOrNot() {
        String daily = today(ana);
        String written = writes(ana, "one");
        takes(0, 0, 200, () -> ana.asks().get("/v1/prompts"));
        for (int round = 0; round < 2; round++) {
            takes(1, 0, 200, () -> ben.asks().get(PROMPTS + "/today"));
            takes(1, 0, 200, () -> read(ben, daily));
            takes(1, 0, 200, () -> read(ben, written));
            String hers = answers(round == 0 ? ana : ben, daily, "an answer");
            answers(round == 0 ? ana : ben, written, "an answer");
            takes(1, 0, round == 0 ? 200 : 404, () -> ana.asks().get(ANSWERS + "/" + hers));
        }
        takes(1, 0, 200, () -> ben.asks().get(PROMPTS + "/today"));
        takes(1, 0, 404, () -> read(ben, UUID.randomUUID().toString()));
        Member cleo = Member.register("Cleo");
        takes(1, 0, 404, () -> cleo.asks().get(PROMPTS + "/today"));
    }

    @Test
    void listingTakesOneStatementHoweverLongTheList() {
        String couple = Json.text(ana.asks().get("/v1/couples/current"), "id");
        for (int length = 0; length < 12; length++) {
            if (length % 6 == 1) {
                takes(1, 0, 200, () -> ana.asks().get(PROMPTS));
                takes(1, 0, 200, () -> ana.asks().get(ANSWERS));
            }
            String prompt = length == 0 ? today(ana) : writes(length % 2 == 0 ? ana : ben, "question");
            answers(ana, prompt, "her answer");
            answers(ben, prompt, "his answer");
        }
        ana.leave(true);
        takes(1, 0, 200, () -> ben.asks().get("/v1/couples/former/" + couple + "/prompts"));
        takes(1, 0, 200, () -> ben.asks().get(ANSWERS));
    }

    @Test
    void puttingTakesTwoStatementsAndTakingBackOne() {
        takes(2, 1, 201, () -> ana.asks().body(Map.of("text", "one")).post(PROMPTS));
        takes(2, 1, 201, () -> ana.asks().body(Map.of("promptCode", CODE)).post(PROMPTS));
        String prompt = writes(ana, "two");
        takes(1, 1, 204, () -> ana.asks().delete(PROMPTS + "/" + prompt));
    }

    /** The couple, its lock, what both have answered, the answer; for one that was put, the question too. */
    @Test
    void answeringTakesFourStatementsAndRevealingOneMore() {
        String daily = today(ana);
        takes(4, 1, 201, () -> answer(ana, daily, "her answer"));
        takes(5, 1, 201, () -> answer(ben, daily, "his answer"));
        String written = writes(ana, "one");
        takes(5, 1, 201, () -> answer(ana, written, "her answer"));
        takes(6, 1, 201, () -> answer(ben, written, "his answer"));
    }

    @Test
    void changingAndRemovingTakeTwoStatements() {
        String onDaily = answers(ana, today(ana), "her answer");
        takes(2, 1, 200, () -> change(ana, onDaily, Map.of("body", "other words")));
        takes(2, 1, 204, () -> delete(ana, onDaily));

        String written = writes(ben, "one");
        String onWritten = answers(ana, written, "her answer");
        // And the question.
        takes(3, 1, 200, () -> change(ana, onWritten, Map.of("body", "other words")));
        answers(ben, written, "his answer");
        takes(2, 1, 204, () -> delete(ana, onWritten));
    }

    @Test
    void theZoneCostsTheCoupleNoStatement() {
        takes(2, 0, 200, () -> ana.asks().get("/v1/couples/current"));
        takes(4, 1, 200, () -> ana.asks().body(Map.of("timeZone", "UTC")).put("/v1/couples/current/time-zone"));
    }

    private void takes(int count, int transactions, int status, Supplier<Response> request) {
        Statements.Taken taken = statements.by(() -> request.get().then().statusCode(status));

        assertThat(taken.statements()).hasSize(count);
        assertThat(taken.transactions()).isEqualTo(transactions);
    }
}
