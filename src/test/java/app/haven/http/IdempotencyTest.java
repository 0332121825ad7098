package app.haven.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.AtOnce;
import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.Sql;
import app.haven.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    private static final Map<String, Object> WORDS = Map.of("kind", "JOY", "body", "words at dawn");

    @Inject
    TestClock clock;

    private Member ana;
    private String key;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
        key = UUID.randomUUID().toString();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aRetryGetsTheFirstAnswer() {
        Response first = writes(ana, key, WORDS);
        Response second = writes(ana, key, WORDS);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(reflectionsOf(ana)).isEqualTo(1);
    }

    @Test
    void aRetryMayOrderItsMembersOtherwise() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("kind", "JOY");
        one.put("body", "words");
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("body", "words");
        other.put("kind", "JOY");
        other.put("occurredAt", null);

        String id = Json.text(writes(ana, key, one), "id");
        writes(ana, key, other).then().statusCode(201).body("id", equalTo(id));
    }

    @Test
    void anotherBodyIsRefused() {
        writes(ana, key, WORDS).then().statusCode(201);
        Problem.of(writes(ana, key, Map.of("kind", "JOY", "body", "other words")), 422, "idempotency_key_reused");
        assertThat(reflectionsOf(ana)).isEqualTo(1);
    }

    @Test
    void twentyAtOnceMakeOneRow() {
        List<Response> answers = AtOnce.times(20, () -> writes(ana, key, WORDS));

        assertThat(reflectionsOf(ana)).isEqualTo(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(Response::asString)
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .filter(answer -> answer.header("Idempotency-Replayed") == null))
                .hasSize(1);
    }

    @Test
    void anotherMembersKeyIsAnotherKey() {
        Member ben = Member.register("Ben");
        String hers = Json.text(writes(ana, key, WORDS), "id");
        Response his = writes(ben, key, WORDS);

        his.then().statusCode(201).body("authorId", equalTo(ben.id().toString()));
        assertThat(his.<String>path("id")).isNotEqualTo(hers);
        assertThat(his.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void anotherPathsKeyIsAnotherKey() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String one = ana.writes("one");
        String other = ana.writes("other");

        share(one).then().statusCode(200).body("id", equalTo(one));
        share(other).then().statusCode(200).body("id", equalTo(other));
        share(one).then().statusCode(200).header("Idempotency-Replayed", "true").body("id", equalTo(one));
        writes(ana, key, WORDS).then().statusCode(201);
    }

    @Test
    void aRefusedRequestDoesNotBurnTheKey() {
        writes(ana, key, Map.of("kind", "JOY", "body", "")).then().statusCode(400);
        String reflection = ana.writes("before there is a partner");
        share(reflection).then().statusCode(409);

        writes(ana, key, WORDS).then().statusCode(201);
        ana.pairWith(Member.register("Ben"));
        share(reflection).then().statusCode(200);
    }

    @Test
    void anEmptyAnswerIsReplayedToo() {
        ana.pairWith(Member.register("Ben"));

        leave().then().statusCode(204);
        leave().then().statusCode(204).header("Idempotency-Replayed", "true");
    }

    @Test
    void theKeyIsKeptForADay() {
        String id = Json.text(writes(ana, key, WORDS), "id");

        clock.forward(Duration.ofHours(24).minusMinutes(5));
        Member again = ana.signInAgain();
        writes(again, key, WORDS).then().body("id", equalTo(id));
        clock.forward(Duration.ofMinutes(10));
        Response anew = writes(again, key, WORDS);

        assertThat(anew.<String>path("id")).isNotEqualTo(id);
        assertThat(anew.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void aKeyHasOneTo255Characters() {
        Problem.naming("Idempotency-Key", writes(ana, "k".repeat(256), WORDS));
        Problem.naming("Idempotency-Key", writes(ana, " ", WORDS));
        writes(ana, "k".repeat(255), WORDS).then().statusCode(201);
        assertThat(reflectionsOf(ana)).isEqualTo(1);
    }

    @Test
    void theStoredAnswerIsSealed() {
        writes(ana, key, WORDS).then().statusCode(201);
        ana.asks()
                .header("Idempotency-Key", key)
                .post("/v1/couples/invitations")
                .then()
                .statusCode(201);

        List<List<Object>> rows =
                Sql.rows("select key_digest, fingerprint, body from idempotency_record where owner_id = ?", ana.id());
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).allSatisfy(column -> {
            String text = new String((byte[]) column, StandardCharsets.ISO_8859_1);
            assertThat(text)
                    .doesNotContain(key)
                    .doesNotContain("words")
                    .doesNotContain("code")
                    .doesNotContain("expiresAt");
        }));
    }

    @Test
    void withoutAKeyEveryRequestCounts() {
        ana.writes("one");
        ana.writes("one");
        ana.asks().get("/v1/reflections").then().body("items", hasSize(2));
    }

    private static Response writes(Member member, String key, Map<String, Object> body) {
        return member.asks().header("Idempotency-Key", key).body(body).post("/v1/reflections");
    }

    private Response share(String reflection) {
        return ana.asks().header("Idempotency-Key", key).post("/v1/reflections/" + reflection + "/share");
    }

    private Response leave() {
        return ana.asks().header("Idempotency-Key", key).body(Map.of()).post("/v1/couples/current/leave");
    }

    private static long reflectionsOf(Member member) {
        return Sql.count("select count(*) from reflection where owner_id = ?", member.id());
    }
}
