package app.haven.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema refuses by itself, past every layer of the service. */
@QuarkusTest
class TriggerConstraintsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fears = '{}'",
                "fears = array['rejection']",
                "fears = array['REJECTION', null]",
                "fears = array['REJECTION', 'REJECTION', 'REJECTION', 'REJECTION', 'REJECTION', 'REJECTION']",
                "reactions = array['REJECTION']",
                "intensity = 6",
                "context = 'NONE'",
                "local_hour = 24",
                "returned_at = occurred_at",
                "openness = 3",
                "returned_at = occurred_at, openness = 0",
                "returned_at = occurred_at - interval '1 microsecond', openness = 3",
                "closed_at = occurred_at - interval '1 microsecond'",
                "returned_at = occurred_at, openness = 3, closed_at = occurred_at",
                "catalogue_practice_id = gen_random_uuid()",
                "closed_at = occurred_at, catalogue_practice_id = gen_random_uuid()",
                "returned_at = occurred_at, openness = 3, custom_practice_id = gen_random_uuid()"
            })
    void isRefused(String change) {
        UUID log = log();

        assertThatThrownBy(() -> change(change, log)).hasMessageContaining("constraint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reactions = '{}'",
                "returned_at = occurred_at, openness = 1",
                "returned_at = occurred_at, openness = 5, catalogue_practice_id = gen_random_uuid()",
                "closed_at = occurred_at"
            })
    void isKept(String change) {
        assertThat(change(change, log())).isEqualTo(1);
    }

    @Test
    void aPracticeIsTheOwnersOwn() {
        Member ben = Member.register("Ben");
        String bens =
                Json.text(ben.asks().body(java.util.Map.of("name", "Walk")).post("/v1/practices"), "id");
        UUID log = log();

        assertThatThrownBy(() ->
                        change("returned_at = occurred_at, openness = 3, custom_practice_id = '" + bens + "'", log))
                .hasMessageContaining("foreign key");
    }

    private static UUID log() {
        return UUID.fromString(Member.register("Ana").logsTrigger(Member.trigger()));
    }

    private static int change(String change, UUID log) {
        return Sql.rows("update trigger_log set " + change + " where id = ? returning id", log)
                .size();
    }
}
