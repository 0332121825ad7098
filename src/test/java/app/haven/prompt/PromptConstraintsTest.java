package app.haven.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haven.testing.Member;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema refuses by itself, past every layer of the service. */
@QuarkusTest
class PromptConstraintsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body = null",
                "removed_at = now()",
                "body = null, removed_at = now()",
                "removed_at = now(), revealed_at = now()",
                "revised_at = now()",
                "prompt_date = null",
                "time_zone = null",
                "prompt_code = null",
                "prompt_id = null",
                "couple_id = null"
            })
    void anAnswerIsRefused(String change) {
        UUID answer = answer();

        assertThatThrownBy(() -> changeAnswer(change, answer)).hasMessageContaining("constraint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revealed_at = now()",
                "revealed_at = now(), revised_at = now()",
                "revealed_at = now(), removed_at = now(), body = null",
                "prompt_date = null, time_zone = null",
                "prompt_date = null, time_zone = null, prompt_code = null"
            })
    void anAnswerIsKept(String change) {
        assertThat(changeAnswer(change, answer())).isEqualTo(1);
    }

    @Test
    void nobodyAnswersTwice() {
        UUID answer = answer();

        assertThatThrownBy(() -> Sql.rows("""
                        insert into prompt_answer (owner_id, id, couple_id, prompt_id, body, created_at, version)
                        select owner_id, gen_random_uuid(), couple_id, prompt_id, '', now(), 0
                        from prompt_answer where id = ? returning id
                        """, answer)).hasMessageContaining("unique constraint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text = null", "prompt_code = 'SHOULDERS_DROP'", "couple_id = null"})
    void aQuestionIsRefused(String change) {
        UUID prompt = UUID.fromString(Prompting.writes(paired(), "a question"));

        assertThatThrownBy(() -> changePrompt(change, prompt)).hasMessageContaining("constraint");
    }

    @Test
    void aQuestionIsWrittenOrChosen() {
        UUID prompt = UUID.fromString(Prompting.writes(paired(), "a question"));

        assertThat(changePrompt("text = null, prompt_code = 'SHOULDERS_DROP'", prompt))
                .isEqualTo(1);
    }

    private static UUID answer() {
        Member ana = paired();
        return UUID.fromString(Prompting.answers(ana, Prompting.today(ana), "an answer"));
    }

    private static Member paired() {
        Member ana = Member.register("Ana");
        ana.pairWith(Member.register("Ben"));
        return ana;
    }

    private static int changeAnswer(String change, UUID id) {
        return Sql.rows("update prompt_answer set " + change + " where id = ? returning id", id)
                .size();
    }

    private static int changePrompt(String change, UUID id) {
        return Sql.rows("update couple_prompt set " + change + " where id = ? returning id", id)
                .size();
    }
}
