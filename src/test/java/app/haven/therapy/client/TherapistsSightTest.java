package app.haven.therapy.client;

import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Sql;
import app.haven.therapy.Client;
import app.haven.therapy.Practitioner;
import app.haven.vocabulary.GrantScope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who of the therapists may not, and what each single scope shows: its kinds of records and nothing else. */
@QuarkusTest
class TherapistsSightTest {

    private static String period() {
        return "&bucket=day&from=" + today().minusDays(60) + "&to=" + today();
    }

    /** What the timeline may hold of each scope. */
    private static final Map<GrantScope, Set<String>> KINDS = new EnumMap<>(Map.of(
            GrantScope.PRACTICE, Set.of("PRACTICE_LOG"),
            GrantScope.SAFETY, Set.of("CHECK_IN", "CAPACITY_RATING"),
            GrantScope.TRIGGERS, Set.of("TRIGGER_LOG"),
            GrantScope.COMMITMENTS, Set.of("COMMITMENT"),
            GrantScope.REFLECTIONS, Set.of("REFLECTION"),
            GrantScope.QUESTIONNAIRES, Set.of("QUESTIONNAIRE_SCORE"),
            GrantScope.INSIGHTS, Set.of()));

    /** What a therapist can ask about one client, by name. */
    private static final Map<String, BiFunction<Member, String, Response>> QUESTIONS = questions();

    private static Map<String, BiFunction<Member, String, Response>> questions() {
        Map<String, BiFunction<Member, String, Response>> questions = new LinkedHashMap<>();
        String clients = "/v1/therapy/clients/";
        questions.put("summary", (who, id) -> who.asks().get(clients + id + "/summary"));
        questions.put("timeline", (who, id) -> who.asks().get(clients + id + "/timeline"));
        questions.put("series", (who, id) -> series(who, id, "INNER_SAFETY"));
        questions.put("drawn series", (who, id) -> who.asks()
                .accept("image/svg+xml, application/problem+json")
                .get(clients + id + "/series?metric=INNER_SAFETY" + period()));
        questions.put("thresholds", (who, id) -> who.asks().get(clients + id + "/alert-thresholds"));
        questions.put("setting thresholds", (who, id) -> who.asks()
                .body(Map.of("deterioratedScore", true))
                .put(clients + id + "/alert-thresholds"));
        questions.put("noting a session", (who, id) -> who.asks()
                .body(Map.of("heldOn", today().toString(), "timeZone", Member.ZONE))
                .post(clients + id + "/sessions"));
        questions.put("homework", (who, id) -> who.asks().get(clients + id + "/homework"));
        questions.put(
                "proposing homework",
                (who, id) -> who.asks().body(Map.of("task", "Sit.")).post(clients + id + "/homework"));
        questions.put("taking homework back", (who, id) -> who.asks()
                .delete(clients + id + "/homework/" + UUID.randomUUID()));
        questions.put(
                "assigned questionnaires", (who, id) -> who.asks().get(clients + id + "/questionnaire-assignments"));
        questions.put("assigning a questionnaire", (who, id) -> who.asks()
                .body(Map.of("questionnaireCode", "MEASURED"))
                .post(clients + id + "/questionnaire-assignments"));
        questions.put("taking a questionnaire back", (who, id) -> who.asks()
                .delete(clients + id + "/questionnaire-assignments/" + UUID.randomUUID()));
        return questions;
    }

    private static Response series(Member who, String client, String metric) {
        return who.asks().get("/v1/therapy/clients/" + client + "/series?metric=" + metric + period());
    }

    @TestFactory
    Stream<DynamicTest> whoIsShownNothingFindsNobody() {
        Client ana = Client.register("Ana");
        Client ben = Client.register("Ben");
        ana.member().pairWith(ben.member());
        ana.recordsOneOfEach(today().minusDays(2));
        String[] everything = Stream.of(GrantScope.values()).map(Enum::name).toArray(String[]::new);

        Map<String, Practitioner> blind = new LinkedHashMap<>();
        blind.put("without a grant", Practitioner.practising());
        Practitioner expired = Practitioner.practising();
        String grant = expired.isGranted(ana.member(), everything);
        Sql.rows(
                "update therapy_grant set granted_at = granted_at - interval '2 days',"
                        + " expires_at = granted_at - interval '1 second' where id = ? returning 1",
                UUID.fromString(grant));
        blind.put("with an expired grant", expired);
        Practitioner revoked = Practitioner.practising();
        String past = revoked.isGranted(ana.member(), everything);
        ana.member().asks().post("/v1/grants/" + past + "/revoke").then().statusCode(200);
        blind.put("with a revoked grant", revoked);
        Practitioner suspended = Practitioner.practising();
        suspended.isGranted(ana.member(), everything);
        suspended.suspend().then().statusCode(200);
        blind.put("suspended, with a token from before", suspended);
        Practitioner partners = Practitioner.practising();
        partners.isGranted(ben.member(), everything);
        blind.put("of the partner only", partners);

        List<DynamicTest> tests = new ArrayList<>();
        blind.forEach((who, therapist) -> {
            QUESTIONS.forEach((name, question) -> tests.add(dynamicTest(who + ": " + name, () -> {
                Response answer = question.apply(therapist.member(), ana.id().toString());
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(seen(answer))
                        .isEqualTo(seen(question.apply(
                                therapist.member(), UUID.randomUUID().toString())));
            })));
            tests.add(dynamicTest(who + ": roster and alerts do not hold the client", () -> Stream.of(
                            "clients", "alerts", "couples")
                    .map(list -> therapist.member().asks().get("/v1/therapy/" + list))
                    .forEach(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(200);
                        assertThat(answer.asString()).doesNotContain(ana.id().toString());
                    })));
        });
        QUESTIONS.forEach(
                (name, question) -> tests.add(dynamicTest("an operator, who is no therapist: " + name, () -> assertThat(
                                question.apply(partners.operator(), ana.id().toString())
                                        .statusCode())
                        .isEqualTo(403))));
        tests.add(dynamicTest("and no look has left a trace", () -> ana.member()
                .asks()
                .get("/v1/users/me/access-log")
                .then()
                .body("items", org.hamcrest.Matchers.empty())));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> eachScopeShowsItsKindAndNothingElse() {
        Client ana = Client.register("Ana");
        ana.recordsOneOfEach(today().minusDays(2));
        return Stream.of(GrantScope.values()).map(scope -> dynamicTest(scope.name(), () -> showsOnly(scope, ana)));
    }

    private static void showsOnly(GrantScope scope, Client ana) {
        Practitioner ines = Practitioner.practising();
        ines.isGranted(ana.member(), scope.name());
        Member therapist = ines.member();
        String id = ana.id().toString();

        List<Map<String, Object>> entries = therapist
                .asks()
                .get("/v1/therapy/clients/" + id + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(entries).allSatisfy(entry -> assertThat(entry).containsEntry("scope", scope.name()));
        assertThat(entries.stream().map(entry -> (String) entry.get("kind"))).containsAll(KINDS.get(scope));
        assertThat(KINDS.get(scope))
                .containsAll(new TreeSet<>(entries.stream()
                        .map(entry -> (String) entry.get("kind"))
                        .toList()));

        List<Map<String, Object>> metrics =
                therapist.asks().get("/v1/therapy/metrics").path("metrics");
        assertThat(metrics).isNotEmpty();
        for (Map<String, Object> metric : metrics) {
            Response series = series(therapist, id, (String) metric.get("code"));
            if (metric.get("scope").equals(scope.name())) {
                assertThat(series.statusCode()).as(series.asString()).isEqualTo(200);
            } else {
                assertThat(series.statusCode()).as("%s", metric).isEqualTo(404);
                assertThat(seen(series))
                        .isEqualTo(seen(series(therapist, UUID.randomUUID().toString(), (String) metric.get("code"))));
            }
        }

        Response summary = therapist.asks().get("/v1/therapy/clients/" + id + "/summary");
        assertThat(summary.<List<String>>path("changes.metric.scope")).allMatch(scope.name()::equals);
        assertThat(KINDS.get(scope)).containsAll(summary.<List<String>>path("latest.kind"));

        Map<String, Object> entry = therapist
                .asks()
                .get("/v1/therapy/clients")
                .<List<Map<String, Object>>>path("items")
                .get(0);
        assertThat(entry.containsKey("daysPractisedOfLast28")).isEqualTo(scope == GrantScope.PRACTICE);
        assertThat(entry.containsKey("lastActivityOn"))
                .isEqualTo(!KINDS.get(scope).isEmpty());
    }

    /** Of all that the therapist of A can ask, to the byte. */
    @Test
    void nothingDependsOnThePartner() {
        Client ana = Client.register("Ana");
        Client ben = Client.register("Ben");
        ana.member().pairWith(ben.member());
        ana.recordsOneOfEach(today().minusDays(2));
        Practitioner ines = Practitioner.practising();
        ines.isGranted(
                ana.member(), Stream.of(GrantScope.values()).map(Enum::name).toArray(String[]::new));
        String couple = Json.text(ana.member().asks().get("/v1/couples/current"), "id");

        Map<String, String> before = everything(ines.member(), ana, couple);
        ben.recordsOneOfEach(today().minusDays(1));
        ben.recordsOneOfEach(today().minusDays(3));
        assertThat(everything(ines.member(), ana, couple)).isEqualTo(before);
        Practitioner other = Practitioner.practising();
        other.isGranted(ben.member(), "SAFETY", "REFLECTIONS");
        other.member()
                .asks()
                .get("/v1/therapy/clients/" + ben.id() + "/timeline")
                .then()
                .statusCode(200);
        assertThat(everything(ines.member(), ana, couple)).isEqualTo(before);

        // By a grant of the partner's own to the same therapist, the partner appears, and the couple. The client stays
        // the same.
        ines.isGranted(ben.member(), "SAFETY");
        Map<String, String> after = everything(ines.member(), ana, couple);
        List.of("clients", "alerts", "couples", "couple's series").forEach(ofBoth -> {
            before.remove(ofBoth);
            after.remove(ofBoth);
        });
        assertThat(after).isEqualTo(before);
    }

    private static Map<String, String> everything(Member therapist, Client client, String couple) {
        Map<String, String> answers = new LinkedHashMap<>();
        Stream.of("clients", "alerts", "couples")
                .forEach(list -> answers.put(list, seen(therapist.asks().get("/v1/therapy/" + list))));
        Stream.of("summary", "timeline?limit=3", "timeline?limit=100", "alert-thresholds", "homework")
                .forEach(part -> answers.put(
                        part, seen(therapist.asks().get("/v1/therapy/clients/" + client.id() + "/" + part))));
        List<String> metrics = therapist.asks().get("/v1/therapy/metrics").path("metrics.code");
        metrics.forEach(
                metric -> answers.put(metric, seen(series(therapist, client.id().toString(), metric))));
        answers.put(
                "couple's series",
                seen(therapist.asks().get("/v1/therapy/couples/" + couple + "/series?metric=INNER_SAFETY" + period())));
        answers.put(
                "couple's reflections", seen(therapist.asks().get("/v1/therapy/couples/" + couple + "/reflections")));
        return answers;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
