package app.haven.therapy.client;

import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.TestClock;
import app.haven.therapy.Client;
import app.haven.therapy.Practitioner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a therapist does with what clients show. */
@QuarkusTest
class ClientDashboardTest {

    @Inject
    TestClock clock;

    private Practitioner ines;
    private Client ana;

    @BeforeEach
    void begin() {
        ines = Practitioner.practising();
        ana = Client.register("Ana");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theRosterShowsWhoeverHasGrantedSomething() {
        asks("clients").then().statusCode(200).body("items", empty()).body("nextCursor", nullValue());
        String grant = ines.isGranted(ana.member(), "PRACTICE", "SAFETY");
        ana.practises(today().minusDays(3), Map.of());
        ana.practises(today().minusDays(3), Map.of());
        ana.practises(today().minusDays(27), Map.of());
        ana.practises(today().minusDays(28), Map.of());
        ana.checksIn(today().minusDays(1), Map.of("innerSafety", 4));
        // More recent, and not shown.
        ana.reflects(today() + "T00:00:01Z", "what nobody was granted");

        asks("clients")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].clientId", equalTo(ana.id().toString()))
                .body("items[0].displayName", equalTo("Ana"))
                .body("items[0].grantId", equalTo(grant))
                .body("items[0].scopes", contains("PRACTICE", "SAFETY"))
                .body("items[0].daysPractisedOfLast28", equalTo(2))
                .body("items[0].lastActivityOn", equalTo(today().minusDays(1).toString()));
    }

    @Test
    void theRosterIsSearchedSortedAndPaged() {
        List<String> names = List.of("Olga", "ana", "Ben", "Zoë", "Carla");
        for (int i = 0; i < names.size(); i++) {
            Client client = Client.register(names.get(i).equals("Zoë") ? "Zoe" : names.get(i));
            ines.isGranted(client.member(), "SAFETY");
            if (i != 2) {
                client.checksIn(today().minusDays(i), Map.of("innerSafety", 3));
            }
        }
        assertThat(inPages("", 2)).containsExactly("ana", "Ben", "Carla", "Olga", "Zoe");
        assertThat(inPages("&sort=LAST_ACTIVITY", 2)).containsExactly("Olga", "ana", "Zoe", "Carla", "Ben");
        assertThat(inPages("&sort=EXPIRY", 3)).containsExactlyInAnyOrder("ana", "Ben", "Carla", "Olga", "Zoe");
        assertThat(inPages("&search= A", 1)).containsExactly("ana", "Carla", "Olga");
        assertThat(inPages("&search=nobody", 1)).isEmpty();
        String cursor = Json.text(asks("clients?limit=1"), "nextCursor");
        Problem.naming("cursor", asks("clients?limit=1&sort=EXPIRY&cursor=" + cursor));
        Problem.naming("sort", asks("clients?sort=WORTH"));
    }

    @Test
    void whoRevokesBetweenTwoPagesHidesNobodyElse() {
        List<Client> clients = List.of(Client.register("Ana"), Client.register("Ben"), Client.register("Carla"));
        List<String> grants = clients.stream()
                .map(client -> ines.isGranted(client.member(), "SAFETY"))
                .toList();
        String cursor = Json.text(asks("clients?limit=1"), "nextCursor");
        clients.get(0)
                .member()
                .asks()
                .post("/v1/grants/" + grants.get(0) + "/revoke")
                .then()
                .statusCode(200);
        asks("clients?limit=2&cursor=" + cursor).then().body("items.displayName", contains("Ben", "Carla"));
    }

    @Test
    void theTimelineMergesWhatIsGranted() {
        ines.isGranted(ana.member(), "PRACTICE", "SAFETY", "TRIGGERS", "COMMITMENTS", "REFLECTIONS");
        for (int i = 5; i > 0; i--) {
            ana.recordsOneOfEach(today().minusDays(i));
        }
        List<Map<String, Object>> whole =
                asks("clients/" + ana.id() + "/timeline?limit=100").path("items");
        assertThat(whole).hasSize(30);
        assertThat(whole).isSortedAccordingTo((one, other) -> ((String) other.get("localDate"))
                .compareTo((String) one.get("localDate")));

        List<Map<String, Object>> paged = new ArrayList<>();
        String path = "clients/" + ana.id() + "/timeline?limit=7";
        for (String cursor = ""; cursor != null; ) {
            Response page = asks(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            paged.addAll(page.<List<Map<String, Object>>>path("items"));
            cursor = page.path("nextCursor");
        }
        assertThat(paged).isEqualTo(whole);

        assertThat(asks(path + "&scope=SAFETY").<List<String>>path("items.scope"))
                .containsOnly("SAFETY");
        asks(path + "&scope=INSIGHTS").then().statusCode(200).body("items", empty());
        String day = today().minusDays(3).toString();
        assertThat(asks(path + "&from=" + day + "&to=" + day).<List<String>>path("items.localDate"))
                .hasSize(6)
                .containsOnly(day);
    }

    @Test
    void revokedWhileTheTherapistPagesTheNextPageIsNotThere() {
        String grant = ines.isGranted(ana.member(), "SAFETY");
        for (int i = 1; i <= 3; i++) {
            ana.checksIn(today().minusDays(i), Map.of("innerSafety", i));
        }
        String path = "clients/" + ana.id() + "/timeline?limit=1";
        String cursor = asks(path).then().statusCode(200).extract().path("nextCursor");
        ana.member().asks().post("/v1/grants/" + grant + "/revoke").then().statusCode(200);
        Response next = asks(path + "&cursor=" + cursor);
        Problem.of(next, 404, "not_found");
        assertThat(seen(next)).isEqualTo(seen(asks("clients/" + UUID.randomUUID() + "/timeline?limit=1")));
    }

    @Test
    void expiredWhileTheTherapistPagesTheNextPageIsNotThere() {
        ines.isGranted(ana.member(), "SAFETY");
        ana.checksIn(today().minusDays(1), Map.of("innerSafety", 3));
        String path = "clients/" + ana.id() + "/timeline";
        asks(path).then().statusCode(200);
        clock.forward(Duration.ofDays(181));
        ines.member().refresh();
        Problem.of(ines.member().signInAgain().asks().get("/v1/therapy/" + path), 404, "not_found");
    }

    /** A grant to a therapist is none to a partner, whichever came first. */
    @Test
    void aTherapistWhoBecomesThePartnerSeesNothingWhileTheyAreACouple() {
        ines.isGranted(ana.member(), "SAFETY");
        ana.checksIn(today().minusDays(1), Map.of("innerSafety", 3));
        asks("clients/" + ana.id() + "/timeline").then().statusCode(200);
        ana.member().pairWith(ines.member());
        Problem.of(asks("clients/" + ana.id() + "/timeline"), 404, "not_found");
        asks("clients").then().statusCode(200).body("items", empty());
        ana.member().leave(false);
        asks("clients/" + ana.id() + "/timeline").then().statusCode(200);
        asks("clients").then().body("items.size()", equalTo(1));
    }

    @Test
    void aNarrowedGrantShowsLessAtTheNextRequest() {
        String grant = ines.isGranted(ana.member(), "SAFETY", "PRACTICE");
        ana.recordsOneOfEach(today().minusDays(1));
        assertThat(asks("clients/" + ana.id() + "/timeline").<List<String>>path("items.scope"))
                .contains("SAFETY", "PRACTICE");
        ana.member()
                .patches()
                .header("If-Match", "*")
                .body(Map.of("scopes", List.of("PRACTICE")))
                .patch("/v1/grants/" + grant)
                .then()
                .statusCode(200);
        assertThat(asks("clients/" + ana.id() + "/timeline").<List<String>>path("items.scope"))
                .containsOnly("PRACTICE");
        asks(series("INNER_SAFETY")).then().statusCode(404);
    }

    @Test
    void theSummaryTellsWhatHasChangedSinceTheLastSession() {
        ines.isGranted(ana.member(), "SAFETY", "TRIGGERS", "PRACTICE");
        ana.checksIn(today().minusDays(10), Map.of("innerSafety", 2));
        ana.checksIn(today().minusDays(9), Map.of("innerSafety", 3));
        ana.checksIn(today().minusDays(1), Map.of("innerSafety", 4));
        ana.practises(today().minusDays(2), Map.of());
        notes(today().minusDays(5)).then().statusCode(201);
        // Neither today's nor one to come is what is told since.
        notes(today()).then().statusCode(201);
        notes(today().plusDays(7)).then().statusCode(201);

        Response summary = asks("clients/" + ana.id() + "/summary");
        summary.then()
                .statusCode(200)
                .body("client.displayName", equalTo("Ana"))
                .body("client.purpose", equalTo(Practitioner.PURPOSE))
                .body("since", equalTo(today().minusDays(5).toString()))
                .body("until", equalTo(today().toString()))
                .body("before", equalTo(today().minusDays(11).toString()))
                .body("latest.kind", hasItems("CHECK_IN", "PRACTICE_LOG"));
        Map<String, Map<String, Object>> changes = new java.util.HashMap<>();
        summary.<List<Map<String, Object>>>path("changes")
                .forEach(change -> changes.put((String) ((Map<?, ?>) change.get("metric")).get("code"), change));
        assertThat(changes.get("INNER_SAFETY"))
                .containsEntry("before", Map.of("value", 2.5f, "n", 2))
                .containsEntry("since", Map.of("value", 4.0f, "n", 1))
                .containsEntry("change", 1.5f);
        // Nothing counted is none, and nothing rated is no rating.
        assertThat(changes.get("PRACTICE_DAYS"))
                .containsEntry("before", Map.of("value", 0.0f, "n", 0))
                .containsEntry("change", 1.0f);
        assertThat(changes).doesNotContainKeys("RELATIONSHIP_SAFETY", "TRIGGERS");
    }

    @Test
    void withoutASessionTheSummaryTellsSinceTheGrant() {
        ines.isGranted(ana.member(), "SAFETY");
        asks("clients/" + ana.id() + "/summary").then().statusCode(200).body("since", equalTo(today().toString()));
    }

    @Test
    void aSeriesIsReadOrDrawn() {
        ines.isGranted(ana.member(), "SAFETY");
        ana.checksIn(today().minusDays(2), Map.of("innerSafety", 2));
        ana.checksIn(today().minusDays(2), Map.of("innerSafety", 3));
        ana.checksIn(today().minusDays(1), Map.of("innerSafety", 5));
        asks(series("INNER_SAFETY") + "&bucket=day")
                .then()
                .statusCode(200)
                .body("metric.code", equalTo("INNER_SAFETY"))
                .body("metric.unit", equalTo("RATING"))
                .body(
                        "points.start",
                        contains(
                                today().minusDays(2).toString(),
                                today().minusDays(1).toString()))
                .body("points.value", contains(2.5f, 5.0f))
                .body("points.n", contains(2, 1));
        Response drawn = ines.member()
                .asks()
                .accept("image/svg+xml")
                .header("Accept-Language", "de")
                .get("/v1/therapy/" + series("INNER_SAFETY") + "&bucket=day");
        drawn.then().statusCode(200).contentType("image/svg+xml").body(containsString("2,5 (n = 2)"));
        ines.member()
                .asks()
                .accept("text/csv")
                .get("/v1/therapy/" + series("INNER_SAFETY"))
                .then()
                .statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"metric=INNER_SAFETY&to=2026-01-01", "metric=INNER_SAFETY&from=2026-01-01"})
    void aSeriesNeedsItsDays(String query) {
        ines.isGranted(ana.member(), "SAFETY");
        asks("clients/" + ana.id() + "/series?" + query).then().statusCode(400);
    }

    @Test
    void aMetricThatIsNoneIsAMistakeAndNotASecret() {
        Problem.naming("metric", asks(series("WORTH")));
        Problem.naming("metric", asks("clients/" + ana.id() + "/series?from=2026-01-01&to=2026-01-02"));
    }

    @Test
    void everyLookLeavesATraceAndNothingElseDoes() {
        String grant = ines.isGranted(ana.member(), "SAFETY", "PRACTICE");
        String client = "clients/" + ana.id();
        asks("clients").then().statusCode(200);
        asks(client + "/summary").then().statusCode(200);
        asks(client + "/timeline?scope=PRACTICE").then().statusCode(200);
        asks(series("INNER_SAFETY")).then().statusCode(200);
        asks("alerts").then().statusCode(200);
        asks(client + "/homework").then().statusCode(200);
        asks("couples").then().statusCode(200);
        asks(series("TRIGGERS")).then().statusCode(404);
        asks(series("WORTH")).then().statusCode(400);
        asks(client + "/alert-thresholds").then().statusCode(200);

        Response log = ana.member().asks().get("/v1/users/me/access-log");
        log.then()
                .body("items.kind", contains("HOMEWORK", "ALERTS", "SERIES", "TIMELINE", "SUMMARY", "ROSTER"))
                .body("items.scopes[0]", empty())
                .body("items.scopes[1]", contains("SAFETY"))
                .body("items.scopes[2]", contains("SAFETY"))
                .body("items.scopes[3]", contains("PRACTICE"))
                .body("items.scopes[4]", contains("PRACTICE", "SAFETY"));
        assertThat(log.<List<String>>path("items.grantId")).containsOnly(grant);
        assertThat(log.<List<String>>path("items.therapistId"))
                .containsOnly(ines.member().id().toString());
    }

    @Test
    void alertsFollowTheThresholdsOfEachClient() {
        Client ben = Client.register("Ben");
        Client unseen = Client.register("Carla");
        ines.isGranted(ana.member(), "SAFETY");
        ines.isGranted(ben.member(), "SAFETY");
        ines.isGranted(unseen.member(), "PRACTICE");
        ana.checksIn(today().minusDays(20), Map.of("innerSafety", 5, "relationshipSafety", 3));
        ana.checksIn(today().minusDays(3), Map.of("innerSafety", 4, "relationshipSafety", 3));
        ben.checksIn(today().minusDays(7), Map.of("innerSafety", 3));

        Response alerts = asks("alerts");
        alerts.then()
                .statusCode(200)
                .body("alerts.displayName", contains("Ana", "Ben"))
                .body("alerts.kind", contains("FALLING_SAFETY", "MISSED_CHECK_INS"))
                .body("alerts[0].metric", equalTo("INNER_SAFETY"))
                .body("alerts[0].before", equalTo(5.0f))
                .body("alerts[0].now", equalTo(4.0f))
                .body("alerts[1].lastCheckInOn", equalTo(today().minusDays(7).toString()));

        thresholds(ana, Map.of("missedCheckInDays", 3, "safetyFall", 1.1, "deterioratedScore", false))
                .then()
                .statusCode(200);
        thresholds(ben, Map.of("missedCheckInDays", 8, "deterioratedScore", false))
                .then()
                .statusCode(200);
        asks("alerts")
                .then()
                .body("alerts.displayName", contains("Ana"))
                .body("alerts.kind", contains("MISSED_CHECK_INS"));
        asks("clients/" + ben.id() + "/alert-thresholds")
                .then()
                .body("missedCheckInDays", equalTo(8))
                .body("safetyFall", nullValue())
                .body("deterioratedScore", equalTo(false));
    }

    @Test
    void thresholdsAreBounded() {
        ines.isGranted(ana.member(), "SAFETY");
        Problem.naming(
                "/missedCheckInDays", thresholds(ana, Map.of("missedCheckInDays", 0, "deterioratedScore", true)));
        Problem.naming(
                "/missedCheckInDays", thresholds(ana, Map.of("missedCheckInDays", 366, "deterioratedScore", true)));
        Problem.naming("/safetyFall", thresholds(ana, Map.of("safetyFall", 0, "deterioratedScore", true)));
        Problem.naming("/safetyFall", thresholds(ana, Map.of("safetyFall", 4.1, "deterioratedScore", true)));
        Problem.naming("/deterioratedScore", thresholds(ana, Map.of()));
    }

    private Response asks(String path) {
        return ines.member().asks().get("/v1/therapy/" + path);
    }

    private String series(String metric) {
        return "clients/" + ana.id() + "/series?metric=" + metric + "&from=" + today().minusDays(30) + "&to=" + today();
    }

    private Response notes(LocalDate day) {
        return ines.member()
                .asks()
                .body(Map.of("heldOn", day.toString(), "timeZone", Member.ZONE))
                .post("/v1/therapy/clients/" + ana.id() + "/sessions");
    }

    private Response thresholds(Client client, Map<String, Object> thresholds) {
        return ines.member().asks().body(thresholds).put("/v1/therapy/clients/" + client.id() + "/alert-thresholds");
    }

    private List<String> inPages(String query, int limit) {
        List<String> names = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            Response page = asks("clients?limit=" + limit + query + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.then().statusCode(200);
            names.addAll(page.<List<String>>path("items.displayName"));
            cursor = page.path("nextCursor");
        }
        return names;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
