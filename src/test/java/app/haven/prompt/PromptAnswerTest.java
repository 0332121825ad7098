package app.haven.prompt;

import static app.haven.prompt.Prompting.ANSWERS;
import static app.haven.prompt.Prompting.PROMPTS;
import static app.haven.prompt.Prompting.answer;
import static app.haven.prompt.Prompting.answers;
import static app.haven.prompt.Prompting.change;
import static app.haven.prompt.Prompting.chooses;
import static app.haven.prompt.Prompting.delete;
import static app.haven.prompt.Prompting.list;
import static app.haven.prompt.Prompting.read;
import static app.haven.prompt.Prompting.today;
import static app.haven.prompt.Prompting.writes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.Sql;
import app.haven.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PromptAnswerTest {

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
    void isItsWritersAloneAtFirst() {
        Response daily = ana.asks().get(PROMPTS + "/today");
        Response given = answer(ana, daily.path("id"), "her answer");
        given.then()
                .statusCode(201)
                .header("Location", ANSWERS + "/" + given.path("id"))
                .header("ETag", notNullValue())
                .body("promptId", equalTo(daily.path("id")))
                .body("promptCode", equalTo(daily.path("promptCode")))
                .body("promptDate", equalTo(daily.path("date")))
                .body("body", equalTo("her answer"))
                .body("promptText", nullValue())
                .body("revealedAt", nullValue())
                .body("revisedAt", nullValue());
        Response read = ana.asks().get(given.header("Location"));
        read.then().statusCode(200).body("promptText", equalTo(daily.path("text")));
        assertThat(read.header("ETag")).isEqualTo(given.header("ETag"));
        ana.asks()
                .header("If-None-Match", read.header("ETag"))
                .get(given.header("Location"))
                .then()
                .statusCode(304);
        assertThat(ana.asks().get(ANSWERS).<Object>path("items[0]")).isEqualTo(read.path(""));

        Response prompt = read(ana, daily.path("id"));
        prompt.then()
                .body("revealed", equalTo(false))
                .body("ownAnswer.id", equalTo(given.path("id")))
                .body("ownAnswer.body", equalTo("her answer"))
                .body("ownAnswer.removed", equalTo(false))
                .body("partnersAnswer", nullValue());
        assertThat(ana.asks().get(PROMPTS + "/today").asString()).isEqualTo(prompt.asString());
        Problem.of(ben.asks().get(given.header("Location")), 404, "not_found");
        ben.asks().get(ANSWERS).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void bothAreRevealedWhenTheSecondArrives() {
        for (String prompt :
                List.of(today(ana), writes(ana, "one"), writes(ben, "two"), chooses(ana, Prompting.CODE))) {
            String hers = answers(ana, prompt, "her answer");
            Response his = answer(ben, prompt, "his answer");
            his.then().statusCode(201).body("revealedAt", notNullValue());

            ana.asks()
                    .get(ANSWERS + "/" + hers)
                    .then()
                    .body("revealedAt", equalTo(his.path("revealedAt")))
                    .body("revisedAt", nullValue());
            read(ana, prompt)
                    .then()
                    .body("revealed", equalTo(true))
                    .body("ownAnswer.body", equalTo("her answer"))
                    .body("partnersAnswer.body", equalTo("his answer"));
            read(ben, prompt)
                    .then()
                    .body("revealed", equalTo(true))
                    .body("ownAnswer.body", equalTo("his answer"))
                    .body("partnersAnswer.body", equalTo("her answer"));
            for (Member member : List.of(ana, ben)) {
                assertThat(list(member).<Object>path("items.find { it.id == '" + prompt + "' }"))
                        .isEqualTo(read(member, prompt).path(""));
            }
        }
    }

    /** Neither the time nor the id, which holds one. */
    @Test
    void nothingTellsWhenThePartnerAnswered() {
        String prompt = today(ana);
        String hers = answers(ana, prompt, "her answer");
        answers(ben, prompt, "his answer");

        Response seen = read(ben, prompt);
        assertThat(seen.<Map<String, Object>>path("partnersAnswer").keySet()).isEqualTo(Set.of("body", "removed"));
        assertThat(seen.asString()).doesNotContain(hers);
    }

    @Test
    void isGivenOnce() {
        for (String prompt : List.of(today(ana), writes(ana, "one"))) {
            answers(ana, prompt, "her answer");
            Problem.of(answer(ana, prompt, "another"), 409, "already_answered");
            answers(ben, prompt, "his answer");
            Problem.of(answer(ana, prompt, "another"), 409, "already_answered");
            read(ben, prompt).then().body("partnersAnswer.body", equalTo("her answer"));
        }
    }

    @Test
    void aDayThatHasPassedIsThereForWhoAnsweredItAlone() {
        String prompt = today(ana);
        answers(ana, prompt, "her answer");
        clock.forward(Duration.ofDays(20));
        ana.refresh();
        ben.refresh();

        read(ana, prompt).then().statusCode(200).body("ownAnswer.body", equalTo("her answer"));
        assertThat(list(ana).<List<String>>path("items.id")).containsExactly(prompt);
        Problem.of(answer(ana, prompt, "another"), 409, "already_answered");
        Problem.of(read(ben, prompt), 404, "not_found");
        Problem.of(answer(ben, prompt, "his answer"), 404, "not_found");
        list(ben).then().body("items", hasSize(0));
    }

    @Test
    void aDayBeforeCanStillBeRevealed() {
        String prompt = today(ana);
        answers(ana, prompt, "her answer");
        clock.forward(Duration.ofDays(6));
        ana.refresh();
        ben.refresh();

        answer(ben, prompt, "his answer").then().statusCode(201).body("revealedAt", notNullValue());
        assertThat(Sql.count(
                        "select count(*) from prompt_answer where prompt_id = ?::uuid and revealed_at is not null",
                        prompt))
                .isEqualTo(2);
    }

    @Test
    void goesWithoutATraceBeforeTheReveal() {
        String prompt = today(ana);
        String etag = ben.asks().get(PROMPTS + "/today").asString();
        String first = answers(ana, prompt, "first words");
        delete(ana, first).then().statusCode(204);

        Problem.of(ana.asks().get(ANSWERS + "/" + first), 404, "not_found");
        Problem.of(delete(ana, first), 404, "not_found");
        Problem.of(change(ana, first, Map.of("body", "x")), 404, "not_found");
        read(ana, prompt).then().body("ownAnswer", nullValue());
        list(ana).then().body("items", hasSize(0));
        assertThat(ben.asks().get(PROMPTS + "/today").asString()).isEqualTo(etag);
        assertThat(Sql.count("select count(*) from prompt_answer where id = ?::uuid", first))
                .isZero();

        answer(ben, prompt, "his answer").then().statusCode(201).body("revealedAt", nullValue());
        answer(ana, prompt, "second words").then().statusCode(201).body("revealedAt", notNullValue());
        read(ben, prompt).then().body("partnersAnswer.body", equalTo("second words"));
    }

    @Test
    void leavesItsPlaceEmptyAfterTheReveal() {
        String prompt = today(ana);
        String hers = answers(ana, prompt, "her answer");
        String his = answers(ben, prompt, "his answer");
        change(ana, hers, Map.of("body", "her words")).then().statusCode(200);
        delete(ana, hers).then().statusCode(204);

        Response seen = read(ben, prompt);
        seen.then().body("revealed", equalTo(true)).body("partnersAnswer.removed", equalTo(true));
        assertThat(seen.<Map<String, Object>>path("partnersAnswer").keySet()).isEqualTo(Set.of("removed"));
        read(ana, prompt)
                .then()
                .body("ownAnswer", equalTo(Map.of("removed", true)))
                .body("partnersAnswer.body", equalTo("his answer"));
        Problem.of(ana.asks().get(ANSWERS + "/" + hers), 404, "not_found");
        ana.asks().get(ANSWERS).then().body("items", hasSize(0));
        Problem.of(change(ana, hers, Map.of("body", "x")), 404, "not_found");
        Problem.of(delete(ana, hers), 404, "not_found");
        Problem.of(answer(ana, prompt, "again"), 409, "already_answered");
        assertThat(Sql.rows("select body from prompt_answer where id = ?::uuid", hers))
                .containsExactly(java.util.Collections.singletonList(null));

        ben.asks().get(ANSWERS + "/" + his).then().statusCode(200).body("body", equalTo("his answer"));
    }

    @Test
    void aChangeLeavesAMarkOnlyAfterTheReveal() {
        String prompt = today(ana);
        String hers = answers(ana, prompt, "first words");
        change(ana, hers, Map.of("body", "her words"))
                .then()
                .statusCode(200)
                .body("body", equalTo("her words"))
                .body("promptText", notNullValue())
                .body("revisedAt", nullValue());
        answers(ben, prompt, "his answer");
        read(ben, prompt)
                .then()
                .body("partnersAnswer.body", equalTo("her words"))
                .body("partnersAnswer.revisedAt", nullValue());

        change(ana, hers, Map.of("body", "her words")).then().statusCode(200).body("revisedAt", nullValue());
        String mark = Json.text(change(ana, hers, Map.of("body", "other words")), "revisedAt");
        assertThat(mark).isNotNull();
        read(ben, prompt)
                .then()
                .body("partnersAnswer.body", equalTo("other words"))
                .body("partnersAnswer.revisedAt", equalTo(mark));
    }

    @Test
    void isChangedByItsVersion() {
        String prompt = writes(ben, "one");
        String hers = answers(ana, prompt, "her answer");
        String path = ANSWERS + "/" + hers;
        Response read = ana.asks().get(path);
        read.then().body("promptText", equalTo("one"));

        Problem.of(ana.patches().body(Map.of("body", "x")).patch(path), 428, "precondition_required");
        Problem.of(
                ana.patches()
                        .header("If-Match", "\"no\"")
                        .body(Map.of("body", "x"))
                        .patch(path),
                412,
                "precondition_failed");
        Response changed = ana.patches()
                .header("If-Match", read.header("ETag"))
                .body(Map.of("body", "other words"))
                .patch(path);
        changed.then().statusCode(200).body("promptText", equalTo("one"));
        assertThat(changed.asString()).isEqualTo(ana.asks().get(path).asString());
        assertThat(changed.header("ETag"))
                .isEqualTo(ana.asks().get(path).header("ETag"))
                .isNotEqualTo(read.header("ETag"));

        answers(ben, prompt, "his answer");
        Problem.of(
                ana.patches()
                        .header("If-Match", changed.header("ETag"))
                        .body(Map.of("body", "seen words"))
                        .patch(path),
                412,
                "precondition_failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "ownerId",
                "coupleId",
                "promptId",
                "promptCode",
                "promptDate",
                "revealedAt",
                "revisedAt",
                "removedAt",
                "createdAt",
                "version"
            })
    void whatIsNotTheMembersToSetIsRefused(String member) {
        String prompt = today(ana);
        Problem.naming(
                "/" + member,
                ana.asks().body(Map.of("body", "words", member, "x")).post(PROMPTS + "/" + prompt + "/answers"));
        String hers = answers(ana, prompt, "words");
        Problem.naming("/" + member, change(ana, hers, Map.of(member, "x")));
    }

    @Test
    void onlyItsWriterChangesOrRemovesIt() {
        String prompt = today(ana);
        String hers = answers(ana, prompt, "her answer");
        answers(ben, prompt, "his answer");
        for (Member other : List.of(ben, Member.register("Cleo"))) {
            Problem.of(other.asks().get(ANSWERS + "/" + hers), 404, "not_found");
            Problem.of(change(other, hers, Map.of("body", "mine")), 404, "not_found");
            Problem.of(delete(other, hers), 404, "not_found");
        }
        read(ben, prompt).then().body("partnersAnswer.body", equalTo("her answer"));
    }

    @Test
    void theOwnAreListedTheNewestFirst() {
        String first = answers(ana, today(ana), "one");
        String second = answers(ana, writes(ana, "own question"), "two");
        String third = answers(ana, writes(ben, "his question"), "three");
        answers(ben, today(ben), "his");

        Response all = ana.asks().get(ANSWERS);
        assertThat(all.<List<String>>path("items.id")).containsExactly(third, second, first);
        assertThat(all.<List<String>>path("items.promptText").subList(0, 2))
                .containsExactly("his question", "own question");
        Response page = ana.asks().queryParam("limit", 2).get(ANSWERS);
        assertThat(ana.asks()
                        .queryParam("cursor", page.<String>path("nextCursor"))
                        .get(ANSWERS)
                        .<List<String>>path("items.id"))
                .containsExactly(first);
    }

    @Test
    void aRetryWithItsKeyAnswersOnce() {
        String prompt = writes(ben, "his question");
        String key = UUID.randomUUID().toString();
        Response first = ana.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("body", "her answer"))
                .post(PROMPTS + "/" + prompt + "/answers");
        answers(ben, prompt, "his answer");
        Response again = ana.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("body", "her answer"))
                .post(PROMPTS + "/" + prompt + "/answers");

        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString()).doesNotContain("his question");
    }
}
