package app.haven.prompt;

import static app.haven.prompt.Prompting.ANSWERS;
import static app.haven.prompt.Prompting.CODE;
import static app.haven.prompt.Prompting.PROMPTS;
import static app.haven.prompt.Prompting.answer;
import static app.haven.prompt.Prompting.answers;
import static app.haven.prompt.Prompting.chooses;
import static app.haven.prompt.Prompting.delete;
import static app.haven.prompt.Prompting.read;
import static app.haven.prompt.Prompting.today;
import static app.haven.prompt.Prompting.writes;
import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Contract;
import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Statements;
import app.haven.testing.TestClock;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until the reveal nobody can tell whether the other has answered: by no read of the API, and by no refusal. */
@QuarkusTest
class WithholdingTest {

    private static final String QUERY = "?from=2026-01-01&to=2026-12-31&timeZone=UTC";

    @Inject
    TestClock clock;

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    private Member ana;
    private Member ben;
    private String couple;

    @BeforeEach
    void pair() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
        couple = ben.asks().get("/v1/couples/current").path("id");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void noReadAndNoRefusalTellsWhetherThePartnerHasAnswered() {
        String yesterday = today(ana);
        clock.forward(Duration.ofDays(1));
        ana.refresh();
        ben.refresh();
        String answered = writes(ana, "what he has answered");
        String his = answers(ben, answered, "his answer");
        List<String> prompts = List.of(
                today(ben),
                yesterday,
                writes(ana, "her question"),
                writes(ben, "his question"),
                chooses(ana, CODE),
                chooses(ben, CODE));
        List<String> ids = new ArrayList<>(prompts);
        ids.addAll(List.of(
                answered, his, couple, ana.id().toString(), UUID.randomUUID().toString()));
        Map<String, String> before = all(ids);
        assertThat(all(ids)).as("the same without anything done").isEqualTo(before);

        List<String> hers = prompts.stream()
                .map(prompt -> answers(ana, prompt, "her answer"))
                .toList();
        ids.addAll(hers);
        Map<String, String> withHers = all(ids);
        for (String answer : hers) {
            withHers.entrySet().removeIf(asked -> {
                boolean named = asked.getKey().contains(answer);
                if (named) {
                    assertThat(asked.getValue())
                            .as(asked.getKey())
                            .isEqualTo(withHers.get(
                                    asked.getKey().replace(answer, ana.id().toString())));
                }
                return named;
            });
        }
        assertThat(withHers).isEqualTo(before);

        change(hers);
        ids.removeAll(hers);
        assertThat(all(ids)).isEqualTo(before);

        hers.forEach(answer -> delete(ana, answer).then().statusCode(204));
        assertThat(all(ids)).isEqualTo(before);
    }

    private void change(List<String> answers) {
        answers.forEach(answer -> Prompting.change(ana, answer, Map.of("body", "other words"))
                .then()
                .statusCode(200));
    }

    @Test
    void aDayThatHasPassedIsNotThereWhetherThePartnerAnsweredItOrNot() {
        String silent = today(ben);
        clock.forward(Duration.ofDays(1));
        ana.refresh();
        ben.refresh();
        String answered = today(ana);
        answers(ana, answered, "her answer");
        clock.forward(Duration.ofDays(7));
        ana.refresh();
        ben.refresh();

        Map<String, String> before = about(silent);
        before.forEach((asked, answer) ->
                assertThat(answer).as(asked).startsWith(asked.startsWith("answer") ? "400 " : "404 "));
        assertThat(about(answered)).isEqualTo(before);
        assertThat(about(UUID.randomUUID().toString())).isEqualTo(before);
        answer(ben, silent, "his answer").then().statusCode(404);
        answer(ben, answered, "his answer").then().statusCode(404);
    }

    @Test
    void takingAQuestionBackDoesNotTellWhetherSomebodyHasAnswered() {
        String silent = writes(ben, "one");
        String answered = writes(ben, "two");
        answers(ana, answered, "her answer");

        List<String> taken = new ArrayList<>();
        List<List<String>> sql = new ArrayList<>();
        for (String prompt : List.of(silent, answered)) {
            sql.add(statements
                    .by(() -> taken.add(seen(ben.asks().delete(PROMPTS + "/" + prompt))))
                    .statements());
            taken.add(seen(read(ben, prompt)));
        }
        assertThat(taken.subList(2, 4)).isEqualTo(taken.subList(0, 2));
        assertThat(sql.get(1)).isEqualTo(sql.get(0));
    }

    @Test
    void changingAndTakingBackOnesOwnDoesNotTell() {
        Member cleo = Member.register("Cleo");
        Member dora = Member.register("Dora");
        cleo.pairWith(dora);
        // Ana has answered and taken back; Cleo never was there.
        delete(ana, answers(ana, today(ana), "her answer")).then().statusCode(204);

        List<List<String>> told = new ArrayList<>();
        for (Member member : List.of(ben, dora)) {
            List<String> one = new ArrayList<>();
            String prompt = today(member);
            Response given = answer(member, prompt, "an answer");
            String answer = Json.text(given, "id");
            one.add(given.statusCode() + " "
                    + given.<Map<String, Object>>path("").keySet());
            Response changed = Prompting.change(member, answer, Map.of("body", "other words"));
            one.add(changed.statusCode() + " "
                    + changed.<Map<String, Object>>path("").keySet());
            one.add(read(member, prompt).<Map<String, Object>>path("").keySet().toString());
            one.add(seen(delete(member, answer)));
            told.add(one);
        }
        assertThat(told.get(1)).isEqualTo(told.get(0));
    }

    /** Everything that Ben can read, and what is refused to him, with what each takes of the database. */
    private Map<String, String> all(List<String> ids) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String path : readablePaths()) {
            if (path.contains("{")) {
                ids.forEach(id -> note(all, "GET " + path.replaceAll("\\{.*?}", id), () -> ben.asks()
                        .get(path.replaceAll("\\{.*?}", id) + QUERY)));
            } else {
                note(all, "GET " + path, () -> ben.asks().get(path + QUERY));
            }
        }
        ids.forEach(id -> about(id).forEach((asked, answer) -> all.put(asked + " " + id, answer)));
        return all;
    }

    private Map<String, String> about(String id) {
        Map<String, String> refusals = new LinkedHashMap<>();
        String prompt = PROMPTS + "/" + id;
        note(refusals, "read", () -> ben.asks().get(prompt));
        note(refusals, "read what is known", () -> ben.asks()
                .header("If-None-Match", "*")
                .get(prompt));
        note(refusals, "answer with nothing", () -> answer(ben, id, " "));
        note(refusals, "answer with too much", () -> answer(ben, id, "x".repeat(10_001)));
        note(refusals, "change", () -> Prompting.change(ben, id, Map.of()));
        note(refusals, "change without a version", () -> ben.patches()
                .body("{}")
                .patch(ANSWERS + "/" + id));
        return refusals;
    }

    private void note(Map<String, String> answers, String asked, Supplier<Response> request) {
        List<String> seen = new ArrayList<>();
        Statements.Taken taken = statements.by(() -> seen.add(seen(request.get())));
        answers.put(asked, seen.get(0) + "\n" + taken.transactions() + " " + taken.statements());
    }

    private static Set<String> readablePaths() {
        Set<String> paths = new TreeSet<>();
        ((Map<?, ?>) Contract.INSTANCE.document().get("paths")).forEach((path, item) -> {
            if (((Map<?, ?>) item).containsKey("get")) {
                paths.add((String) path);
            }
        });
        assertThat(paths).contains(PROMPTS, PROMPTS + "/today", PROMPTS + "/{id}", ANSWERS, ANSWERS + "/{id}");
        return paths;
    }
}
