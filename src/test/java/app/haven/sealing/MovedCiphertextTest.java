package app.haven.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.therapy.Practitioner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever can write to the database moves sealed words to where they could read them: they do not open there. */
@QuarkusTest
class MovedCiphertextTest {

    private static final String SECRET = "the words that must not show elsewhere";

    @Inject
    DataSource dataSource;

    private Member ana;
    private Member ben;

    @BeforeEach
    void registerBoth() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
    }

    @Test
    void doesNotOpenOnAnotherRow() throws SQLException {
        String secret = ana.writes(SECRET);
        String other = ana.writes("harmless");

        execute("update reflection set body = (select body from reflection where id = ?) where id = ?", secret, other);

        assertNothingOpens(ana.asks().get("/v1/reflections/" + other));
        assertNothingOpens(ana.asks().get("/v1/reflections"));
        assertThat(ana.asks().get("/v1/reflections/" + secret).<String>path("body"))
                .isEqualTo(SECRET);
    }

    @Test
    void doesNotOpenAtAnotherStep() throws SQLException {
        String session = Json.text(
                ana.asks()
                        .body(Map.of("processId", "a60967d4-1b0e-4dd3-8deb-70b7882224ad"))
                        .post("/v1/guided-sessions"),
                "id");
        for (int step = 1; step <= 2; step++) {
            ana.asks()
                    .header("If-Match", "*")
                    .body(Map.of("text", SECRET))
                    .put("/v1/guided-sessions/" + session + "/answers/" + step)
                    .then()
                    .statusCode(200);
        }

        execute(
                "update guided_answer set answer = (select answer from guided_answer where guided_session_id = ? and"
                        + " step = 1) where guided_session_id = ? and step = 2",
                session,
                session);

        assertNothingOpens(ana.asks().get("/v1/guided-sessions/" + session));
    }

    @Test
    void doesNotOpenForAnotherOwner() throws SQLException {
        String secret = ana.writes(SECRET);
        String other = ben.writes("harmless");

        execute("update reflection set body = (select body from reflection where id = ?) where id = ?", secret, other);

        assertNothingOpens(ben.asks().get("/v1/reflections/" + other));
    }

    @Test
    void doesNotOpenForAnotherOwnerWhoWasGivenTheDataKeyAsWell() throws SQLException {
        String secret = ana.writes(SECRET);
        Member carl = Member.register("Carl");
        String other = carl.writes("harmless");

        execute("update reflection set body = (select body from reflection where id = ?) where id = ?", secret, other);
        execute(
                "update data_key set wrapped_key = (select wrapped_key from data_key where owner_id = ?)"
                        + " where owner_id = ?",
                ana.id().toString(),
                carl.id().toString());

        assertNothingOpens(carl.asks().get("/v1/reflections/" + other));
    }

    @Test
    void doesNotOpenInTheCouplesList() throws SQLException {
        ana.pairWith(ben);
        String secret = ana.writes(SECRET);
        String shared = ana.writesAndShares("harmless");

        execute("update reflection set body = (select body from reflection where id = ?) where id = ?", secret, shared);

        assertNothingOpens(ben.asks().get("/v1/reflections/" + shared));
        assertNothingOpens(ben.asks().get("/v1/couples/current/reflections"));
    }

    @Test
    void aPrivateReflectionDoesNotOpenAsAReply() throws SQLException {
        ana.pairWith(ben);
        String secret = ana.writes(SECRET);
        String shared = ana.writesAndShares("harmless");
        String reply = ana.replies(shared, "harmless as well");

        execute("update reply set body = (select body from reflection where id = ?) where id = ?", secret, reply);

        assertNothingOpens(ben.asks().get("/v1/replies/" + reply));
        assertNothingOpens(ben.asks().get("/v1/reflections/" + shared + "/replies"));
    }

    @Test
    void aPrivateNoteDoesNotOpenAsASharedCommitment() throws SQLException {
        ana.pairWith(ben);
        String checkIn = Json.text(
                ana.asks()
                        .body(Map.of(
                                "localDate", "2026-03-01", "timeZone", Member.ZONE, "innerSafety", 1, "note", SECRET))
                        .post("/v1/check-ins"),
                "id");
        String commitment =
                Json.text(ana.asks().body(Map.of("words", "harmless")).post("/v1/commitments"), "id");
        ana.asks().post("/v1/commitments/" + commitment + "/share").then().statusCode(200);

        execute(
                "update commitment set words = (select note from check_in where id = ?) where id = ?",
                checkIn,
                commitment);

        assertNothingOpens(ben.asks().get("/v1/commitments/" + commitment));
        assertNothingOpens(ben.asks().get("/v1/couples/current/commitments"));
    }

    @Test
    void anUnrevealedAnswerDoesNotOpenAsARevealedOneNorAsAQuestion() throws SQLException {
        ana.pairWith(ben);
        String unrevealed = answer(ana, question(ana, "harmless"), SECRET);
        String question = question(ana, "harmless");
        String revealed = answer(ana, question, "harmless");
        answer(ben, question, "his own");

        execute(
                "update prompt_answer set body = (select body from prompt_answer where id = ?) where id = ?",
                unrevealed,
                revealed);
        assertNothingOpens(ben.asks().get("/v1/couples/current/prompts/" + question));
        assertNothingOpens(ben.asks().get("/v1/couples/current/prompts"));

        String other = question(ana, "harmless");
        execute(
                "update couple_prompt set text = (select body from prompt_answer where id = ?) where id = ?",
                unrevealed,
                other);
        assertNothingOpens(ben.asks().get("/v1/couples/current/prompts/" + other));
    }

    @Test
    void aLicenceNumberDoesNotOpenAsAPolicyNorAPrivateReflectionAsAnApplication() throws SQLException {
        String id = ana.id().toString();
        ana.asks()
                .body(Map.of(
                        "professionalName", "harmless", "licenceNumber", SECRET, "country", "ES", "policy", "harmless"))
                .post("/v1/therapist-profile")
                .then()
                .statusCode(201);
        execute("update therapist_profile set policy = licence_number where owner_id = ? and owner_id = ?", id, id);
        assertNothingOpens(ana.asks().get("/v1/therapist-profile"));

        execute(
                "update therapist_profile set policy = (select body from reflection where id = ?) where owner_id = ?",
                ana.writes(SECRET),
                id);
        assertNothingOpens(Member.operator("Olga").asks().get("/v1/operator/therapist-applications/" + id));
    }

    private static String question(Member member, String text) {
        return Json.id(member.asks()
                .body(Map.of("text", text))
                .post("/v1/couples/current/prompts")
                .then()
                .statusCode(201));
    }

    private static String answer(Member member, String question, String body) {
        return Json.id(member.asks()
                .body(Map.of("body", body))
                .post("/v1/couples/current/prompts/" + question + "/answers")
                .then()
                .statusCode(201));
    }

    @Test
    void doesNotOpenWhenTheRowIsGivenToAnotherOwner() throws SQLException {
        String secret = ana.writes(SECRET);

        execute(
                "update reflection set owner_id = cast(? as uuid) where id = ?",
                ben.id().toString(),
                secret);

        assertNothingOpens(ben.asks().get("/v1/reflections/" + secret));
    }

    @Test
    void doesNotOpenInAnotherColumnOrTable() throws SQLException {
        Member dora = Member.register("Dora");
        dora.patches()
                .header("If-Match", "*")
                .body(Map.of("sourceOfGuidance", SECRET))
                .patch("/v1/users/me")
                .then()
                .statusCode(200);
        String log = dora.logs(Member.practice(java.time.LocalDate.of(2026, 3, 1)));

        execute(
                "update practice_log set note = (select source_of_guidance from user_account u where u.id = owner_id)"
                        + " where owner_id = ? and id = ?",
                dora.id().toString(),
                log);
        assertNothingOpens(dora.asks().get("/v1/practice-logs/" + log));

        execute(
                "update user_account set display_name = source_of_guidance where id = ? and id = ?",
                dora.id().toString(),
                dora.id().toString());
        assertNothingOpens(dora.asks().get("/v1/users/me"));
    }

    @Test
    void whatAGrantSaysDoesNotOpenElsewhereNorANoteAsHomework() throws SQLException {
        Practitioner ines = Practitioner.practising();
        String grant = ines.isGranted(ana, "SAFETY");
        String bens = ines.isGranted(ben, "SAFETY");
        execute(
                "update therapy_grant set purpose = (select purpose from therapy_grant where id = ?) where id = ?",
                grant,
                bens);
        assertNothingOpens(ben.asks().get("/v1/grants/" + bens));
        execute("update therapy_grant set policy = purpose where id = ? and id = ?", grant, grant);
        assertNothingOpens(ana.asks().get("/v1/grants/" + grant));

        String client = "/v1/therapy/clients/" + ana.id();
        String note = Json.text(
                ines.member()
                        .asks()
                        .body(Map.of("heldOn", "2026-03-14", "timeZone", Member.ZONE, "note", SECRET))
                        .post(client + "/sessions"),
                "id");
        String homework =
                Json.text(ines.member().asks().body(Map.of("task", "harmless")).post(client + "/homework"), "id");
        execute(
                "update homework set task = (select note from therapy_session where id = ?) where id = ?",
                note,
                homework);
        assertNothingOpens(ana.asks().get("/v1/homework/" + homework));
    }

    private static void assertNothingOpens(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString())
                .doesNotContain(SECRET, "harmless")
                .doesNotContainIgnoringCase("seal", "decrypt", "exception", "app.haven");
    }

    private void execute(String sql, String first, String second) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(first));
            statement.setObject(2, UUID.fromString(second));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
