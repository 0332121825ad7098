package app.haven.sealing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Contract;
import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.therapy.Practitioner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Every column of every table, read as somebody reads it who has stolen the database or its backup. */
@QuarkusTest
class StolenDatabaseTest {

    @Inject
    DataSource dataSource;

    @Test
    void holdsNothingThatAPersonWroteAndNoSecretAsItIs() throws SQLException {
        Map<String, String> secrets = new LinkedHashMap<>();
        plant(secrets);

        try (Connection connection = dataSource.getConnection()) {
            assertThat(shown(connection, secrets)).isEmpty();
        }
    }

    /** The search itself: it finds what does lie there, as text and as bytes. */
    @Test
    void wouldBeSeenToHoldThem() throws SQLException {
        Member ana = Member.register("Ana");
        String words = "canary" + UUID.randomUUID();

        try (Connection connection = dataSource.getConnection()) {
            assertThat(shown(connection, Map.of("id", ana.id().toString())))
                    .contains("user_account shows the id", "session shows the id", "data_key shows the id");
            connection.setAutoCommit(false);
            try (PreparedStatement update =
                    connection.prepareStatement("update user_account set display_name = ?, locale = ? where id = ?")) {
                update.setBytes(1, ("before " + words + " after").getBytes(StandardCharsets.UTF_8));
                update.setString(2, "x");
                update.setObject(3, ana.id());
                update.executeUpdate();
                assertThat(shown(connection, Map.of("words", words))).containsExactly("user_account shows the words");
                update.setBytes(1, new byte[0]);
                update.setString(2, "before " + words.toUpperCase(Locale.ROOT));
                update.executeUpdate();
                assertThat(shown(connection, Map.of("words", words))).containsExactly("user_account shows the words");
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void plant(Map<String, String> secrets) {
        String email = canary(secrets, "email") + "@example.org";
        String password = canary(secrets, "password") + " quiet boats";
        Map<String, Object> registration = Member.registration(canary(secrets, "display name"), email, password);
        registration.put("device", canary(secrets, "device"));
        Response tokens = Member.anonymous().body(registration).post("/v1/auth/register");
        tokens.then().statusCode(201);
        secrets.put("refresh token", tokens.path("refreshToken"));
        secrets.put("access token", tokens.path("accessToken"));
        String bearer = "Bearer " + Json.text(tokens, "accessToken");

        Response again = Member.anonymous()
                .body(Map.of("email", email, "password", password, "device", canary(secrets, "second device")))
                .post("/v1/auth/sign-in");
        secrets.put("second refresh token", again.path("refreshToken"));
        Response refreshed = Member.anonymous()
                .body(Map.of("refreshToken", again.path("refreshToken").toString()))
                .post("/v1/auth/refresh");
        secrets.put("rotated refresh token", refreshed.path("refreshToken"));

        change(
                bearer,
                "/v1/users/me",
                Map.of(
                        "sourceOfGuidance",
                        canary(secrets, "source of guidance"),
                        "displayName",
                        canary(secrets, "changed display name")));
        create(
                bearer,
                "/v1/practices",
                Map.of("name", canary(secrets, "practice name"), "description", canary(secrets, "practice text")),
                canary(secrets, "first idempotency key"));
        Map<String, Object> log = Member.practice(LocalDate.of(2026, 3, 1));
        log.put("note", canary(secrets, "note"));
        create(bearer, "/v1/practice-logs", log, canary(secrets, "second idempotency key"));
        Map<String, Object> trigger = Member.trigger();
        trigger.put("note", canary(secrets, "trigger note"));
        create(bearer, "/v1/trigger-logs", trigger, canary(secrets, "fifth idempotency key"));
        Response reflection = create(
                bearer,
                "/v1/reflections",
                Map.of("kind", "PAIN", "body", canary(secrets, "reflection")),
                canary(secrets, "third idempotency key"));
        change(
                bearer,
                "/v1/reflections/" + reflection.path("id"),
                Map.of("body", canary(secrets, "changed reflection")));
        create(
                bearer,
                "/v1/check-ins",
                day(Map.of("innerSafety", 3, "note", canary(secrets, "check-in"))),
                canary(secrets, "fifth idempotency key"));
        create(
                bearer,
                "/v1/capacity-ratings",
                day(Map.of("capacity", "STAYING_OPEN_HEARTED", "rating", 3, "note", canary(secrets, "rating"))),
                canary(secrets, "sixth idempotency key"));
        create(
                bearer,
                "/v1/capacity-goals",
                Map.of("capacity", "STAYING_OPEN_HEARTED", "targetRating", 4, "note", canary(secrets, "goal")),
                canary(secrets, "seventh idempotency key"));
        create(
                bearer,
                "/v1/commitments",
                Map.of("words", canary(secrets, "commitment")),
                canary(secrets, "eighth idempotency key"));
        Response session = create(
                bearer,
                "/v1/guided-sessions",
                Map.of("processId", "a60967d4-1b0e-4dd3-8deb-70b7882224ad"),
                canary(secrets, "fifth idempotency key"));
        Member.anonymous()
                .header("Authorization", bearer)
                .header("If-Match", session.header("ETag"))
                .body(Map.of("text", canary(secrets, "guided answer")))
                .put(session.header("Location") + "/answers/1")
                .then()
                .statusCode(200);
        plantTherapist(secrets, tokens, bearer);
        plantTherapy(secrets, tokens, bearer);
        String code = Json.text(
                create(bearer, "/v1/couples/invitations", null, canary(secrets, "fourth idempotency key")), "code");
        secrets.put("invitation code", code);
        secrets.put("invitation code without hyphens", code.replace("-", ""));
        Member.register("Ben")
                .asks()
                .body(Map.of("code", code))
                .post("/v1/couples/invitations/accept")
                .then()
                .statusCode(201);
        String shared = "/v1/reflections/" + Json.text(reflection, "id");
        Member.anonymous()
                .header("Authorization", bearer)
                .post(shared + "/share")
                .then()
                .statusCode(200);
        Response reply = create(
                bearer,
                shared + "/replies",
                Map.of("body", canary(secrets, "reply")),
                canary(secrets, "ninth idempotency key"));
        change(bearer, "/v1/replies/" + reply.path("id"), Map.of("body", canary(secrets, "changed reply")));
        Response question = create(
                bearer,
                "/v1/couples/current/prompts",
                Map.of("text", canary(secrets, "question")),
                canary(secrets, "tenth idempotency key"));
        Response answer = create(
                bearer,
                question.header("Location") + "/answers",
                Map.of("body", canary(secrets, "answer")),
                canary(secrets, "eleventh idempotency key"));
        change(bearer, answer.header("Location"), Map.of("body", canary(secrets, "changed answer")));
        Member.anonymous()
                .header("Authorization", bearer)
                .body(Map.of("code", "TENDER", "timeZone", Member.ZONE, "note", canary(secrets, "day signal")))
                .put("/v1/day-signal")
                .then()
                .statusCode(200);
    }

    private static void plantTherapist(Map<String, String> secrets, Response tokens, String bearer) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("professionalName", canary(secrets, "professional name"));
        profile.put("licenceNumber", canary(secrets, "licence number"));
        profile.put("country", "ES");
        profile.put("region", canary(secrets, "region"));
        profile.put("policy", canary(secrets, "policy"));
        create(bearer, "/v1/therapist-profile", profile, canary(secrets, "twelfth idempotency key"));
        change(bearer, "/v1/therapist-profile", Map.of("policy", canary(secrets, "changed policy")));
        String application = "/v1/operator/therapist-applications/" + Json.text(tokens, "userId");
        Member olga = Member.operator("Olga");
        decide(olga, application + "/verify", Map.of("revision", 1));
        decide(olga, application + "/suspend", Map.of("reason", canary(secrets, "reason")));
        decide(olga, application + "/reinstate", Map.of());
        String shareCode = Member.anonymous()
                .header("Authorization", bearer)
                .header("Idempotency-Key", canary(secrets, "thirteenth idempotency key"))
                .post("/v1/therapist-profile/share-code")
                .then()
                .statusCode(200)
                .extract()
                .path("shareCode");
        secrets.put("share code", shareCode);
        secrets.put("share code without hyphens", shareCode.replace("-", ""));
        decide(olga, application + "/suspend", Map.of("reason", canary(secrets, "second reason")));
    }

    /** What a client grants, and what the therapist writes about the client. */
    private static void plantTherapy(Map<String, String> secrets, Response tokens, String bearer) {
        Practitioner ines = Practitioner.practising();
        secrets.put("the policy of a grant", "What you show me stays between us.");
        secrets.put("the name of a grant", "Dr Ines Vidal");
        Map<String, Object> grant = ines.grant("SAFETY");
        grant.put("purpose", canary(secrets, "purpose"));
        Response granted = create(bearer, "/v1/grants", grant, canary(secrets, "fourteenth idempotency key"));
        change(bearer, granted.header("Location"), Map.of("purpose", canary(secrets, "changed purpose")));
        String therapist = "Bearer " + ines.member().accessToken();
        String client = "/v1/therapy/clients/" + Json.text(tokens, "userId");
        Response session = create(
                therapist,
                client + "/sessions",
                Map.of("heldOn", "2026-03-14", "timeZone", Member.ZONE, "note", canary(secrets, "session note")),
                canary(secrets, "fifteenth idempotency key"));
        change(therapist, session.header("Location"), Map.of("note", canary(secrets, "changed session note")));
        create(
                therapist,
                client + "/homework",
                Map.of("task", canary(secrets, "task")),
                canary(secrets, "sixteenth idempotency key"));
    }

    private static void decide(Member operator, String path, Map<String, Object> body) {
        var request = operator.asks().header("Idempotency-Key", UUID.randomUUID());
        (body.isEmpty() ? request : request.body(body)).post(path).then().statusCode(200);
    }

    private static Map<String, Object> day(Map<String, Object> members) {
        Map<String, Object> day = new LinkedHashMap<>(members);
        day.put("localDate", "2026-03-01");
        day.put("timeZone", Member.ZONE);
        return day;
    }

    private static Response create(String bearer, String path, Map<String, Object> body, String key) {
        var request = Member.anonymous().header("Authorization", bearer).header("Idempotency-Key", key);
        Response created =
                body == null ? request.post(path) : request.body(body).post(path);
        created.then().statusCode(201);
        return created;
    }

    private static void change(String bearer, String path, Map<String, Object> patch) {
        given().filter(Contract.INSTANCE)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/merge-patch+json", ContentType.JSON)))
                .contentType("application/merge-patch+json")
                .header("Authorization", bearer)
                .header("If-Match", "*")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static String canary(Map<String, String> secrets, String what) {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        secrets.put(what, canary);
        return canary;
    }

    /** Each table is read once for all that is looked for. */
    private static List<String> shown(Connection connection, Map<String, String> secrets) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        secrets.forEach((name, secret) -> looks(secret).forEach(look -> {
            names.add(name);
            patterns.add("%" + look + "%");
        }));
        List<String> found = new ArrayList<>();
        for (String table : tables(connection)) {
            // Bytes come as hexadecimal digits here.
            try (PreparedStatement search = connection.prepareStatement("""
                    select distinct name
                    from (select lower(to_jsonb(it)::text) as line from "%s" it offset 0) as lines
                    join unnest(?, ?) as looked_for (name, pattern) on line like pattern
                    """.formatted(table))) {
                search.setArray(1, connection.createArrayOf("text", names.toArray()));
                search.setArray(2, connection.createArrayOf("text", patterns.toArray()));
                try (ResultSet shown = search.executeQuery()) {
                    while (shown.next()) {
                        found.add(table + " shows the " + shown.getString(1));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> looks(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return List.of(
                secret.toLowerCase(Locale.ROOT),
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes).toLowerCase(Locale.ROOT));
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select tablename from pg_tables where schemaname = 'public' order by tablename");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).contains("reflection", "practice_log", "idempotency_record");
        return tables;
    }
}
