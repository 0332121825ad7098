package app.haven.prompt;

import static app.haven.prompt.Prompting.answer;
import static app.haven.prompt.Prompting.answers;
import static app.haven.prompt.Prompting.delete;
import static app.haven.prompt.Prompting.read;
import static app.haven.prompt.Prompting.today;
import static app.haven.prompt.Prompting.writes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.AtOnce;
import app.haven.testing.Member;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people at the same moment, against the real database. */
@QuarkusTest
class PromptRacesTest {

    private static final int TIMES = 20;

    private Member ana;
    private Member ben;

    @BeforeEach
    void pair() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        ana.pairWith(ben);
    }

    @Test
    void bothAnswerAtTheSameInstant() {
        for (int i = 0; i < TIMES; i++) {
            String prompt = i == 0 ? today(ana) : writes(i % 2 == 0 ? ana : ben, "question " + i);

            List<Response> given = AtOnce.run(
                    List.of(() -> answer(ana, prompt, "her answer"), () -> answer(ben, prompt, "his answer")));

            assertThat(given).extracting(Response::statusCode).containsExactly(201, 201);
            assertThat(given.stream().filter(one -> one.path("revealedAt") != null))
                    .as("which of the two was the second")
                    .hasSize(1);
            isRevealed(prompt);
        }
    }

    @Test
    void oneTakesBackWhileTheOtherAnswers() {
        for (int i = 0; i < TIMES; i++) {
            String prompt = writes(ana, "question " + i);
            String hers = answers(ana, prompt, "her answer");

            List<Response> done = AtOnce.run(List.of(() -> delete(ana, hers), () -> answer(ben, prompt, "his answer")));

            assertThat(done).extracting(Response::statusCode).containsExactly(204, 201);
            boolean wasSeen = done.get(1).path("revealedAt") != null;
            if (wasSeen) {
                // Then it was removed after the reveal.
                read(ben, prompt).then().body("partnersAnswer", equalTo(Map.of("removed", true)));
                read(ana, prompt).then().body("partnersAnswer.body", equalTo("his answer"));
            } else {
                read(ben, prompt).then().body("revealed", equalTo(false)).body("partnersAnswer", nullValue());
                read(ana, prompt).then().body("revealed", equalTo(false)).body("ownAnswer", nullValue());
                answers(ana, prompt, "anew");
                read(ben, prompt).then().body("partnersAnswer.body", equalTo("anew"));
            }
            assertThat(sides(prompt)).isEqualTo(2);
            assertThat(instants(prompt)).isEqualTo(1);
        }
    }

    @Test
    void oneChangesWhileTheOtherAnswers() {
        for (int i = 0; i < TIMES / 2; i++) {
            String prompt = writes(ana, "question " + i);
            String hers = answers(ana, prompt, "her answer");

            List<Response> done = AtOnce.run(List.of(
                    () -> Prompting.change(ana, hers, Map.of("body", "other words")),
                    () -> answer(ben, prompt, "his answer")));

            assertThat(done).extracting(Response::statusCode).containsExactly(200, 201);
            boolean wasSeen = done.get(0).path("revealedAt") != null;
            Response seen = read(ben, prompt);
            seen.then().body("partnersAnswer.body", equalTo("other words"));
            assertThat(seen.<Object>path("partnersAnswer.revisedAt") != null).isEqualTo(wasSeen);
        }
    }

    @Test
    void onePersonAnswersSeveralTimesAtOnce() {
        for (String prompt : List.of(today(ana), writes(ben, "one"), writes(ana, "two"))) {
            List<Response> given = AtOnce.times(6, () -> answer(ana, prompt, "her answer"));

            assertThat(given.stream().map(Response::statusCode).sorted()).containsExactly(201, 409, 409, 409, 409, 409);
            assertThat(given.stream().filter(one -> one.statusCode() == 409))
                    .allSatisfy(one -> assertThat(one.<String>path("code")).isEqualTo("already_answered"));
            assertThat(sides(prompt)).isEqualTo(1);
        }
    }

    @Test
    void oneLeavesWhileTheOtherAnswers() {
        for (int i = 0; i < TIMES / 2; i++) {
            String prompt = writes(ana, "question " + i);
            answers(ana, prompt, "her answer");

            List<Response> done = AtOnce.run(List.of(
                    () -> ana.asks().body(Map.of()).post("/v1/couples/current/leave"),
                    () -> answer(ben, prompt, "his answer")));

            assertThat(done.get(0).statusCode()).isEqualTo(204);
            assertThat(done.get(1).statusCode()).isIn(201, 404);
            assertThat(instants(prompt)).isEqualTo(done.get(1).statusCode() == 201 ? 1 : 0);
            assertThat(sides(prompt)).isEqualTo(done.get(1).statusCode() == 201 ? 2 : 1);
            read(ben, prompt).then().statusCode(404);
            read(ana, prompt).then().statusCode(404);
            ana.pairWith(ben);
        }
    }

    @Test
    void oneTakesTheQuestionBackWhileTheOtherAnswers() {
        for (int i = 0; i < TIMES / 2; i++) {
            String prompt = writes(ana, "question " + i);
            answers(ana, prompt, "her answer");

            List<Response> done = AtOnce.run(List.of(
                    () -> ana.asks().delete(Prompting.PROMPTS + "/" + prompt),
                    () -> answer(ben, prompt, "his answer")));

            assertThat(done.get(0).statusCode()).isEqualTo(204);
            assertThat(done.get(1).statusCode()).isIn(201, 404);
            read(ben, prompt).then().statusCode(404);
            read(ana, prompt).then().statusCode(404);
        }
    }

    private void isRevealed(String prompt) {
        assertThat(sides(prompt)).isEqualTo(2);
        assertThat(instants(prompt)).isEqualTo(1);
        read(ana, prompt)
                .then()
                .body("ownAnswer.body", equalTo("her answer"))
                .body("partnersAnswer.body", equalTo("his answer"));
        read(ben, prompt)
                .then()
                .body("ownAnswer.body", equalTo("his answer"))
                .body("partnersAnswer.body", equalTo("her answer"));
    }

    private static long sides(String prompt) {
        return Sql.count("select count(*) from prompt_answer where prompt_id = ?::uuid", prompt);
    }

    private static long instants(String prompt) {
        return Sql.count("select count(distinct revealed_at) from prompt_answer where prompt_id = ?::uuid", prompt);
    }
}
