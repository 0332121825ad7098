package app.haven.therapy.couple;

import static app.haven.testing.Seen.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.Member;
import app.haven.therapy.Client;
import app.haven.therapy.Practitioner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** There while both show it, each on their own; gone at the next request after either stops. */
@QuarkusTest
class CoupleViewTest {

    private Practitioner ines;
    private Client ana;
    private Client ben;
    private String couple;

    @BeforeEach
    void begin() {
        ines = Practitioner.practising();
        ana = Client.register("Ana");
        ben = Client.register("Ben");
        ana.member().pairWith(ben.member());
        couple = ana.member().asks().get("/v1/couples/current").path("id");
    }

    @Test
    void showsWhatBothShow() {
        ines.isGranted(ana.member(), "SAFETY", "TRIGGERS", "REFLECTIONS");
        ines.isGranted(ben.member(), "SAFETY", "REFLECTIONS", "PRACTICE");
        ana.checksIn(today().minusDays(1), Map.of("innerSafety", 2));
        ben.checksIn(today().minusDays(1), Map.of("innerSafety", 5));
        ana.member().writes("what Ana keeps to herself");
        ana.member().writesAndShares("what Ana shares");
        ben.member().writesAndShares("what Ben shares");

        asks("").then()
                .statusCode(200)
                .body("couples.coupleId", contains(couple))
                .body("couples[0].members.displayName", containsInAnyOrder("Ana", "Ben"))
                .body("couples[0].scopes", contains("SAFETY", "REFLECTIONS"));
        Response series = asks(series("INNER_SAFETY"));
        series.then()
                .statusCode(200)
                .body(
                        "members.clientId",
                        containsInAnyOrder(ana.id().toString(), ben.id().toString()))
                .body("members.points.value.flatten()", containsInAnyOrder(2.0f, 5.0f));
        asks("/" + couple + "/reflections")
                .then()
                .statusCode(200)
                .body("items.entry.text", contains("what Ben shares", "what Ana shares"))
                .body("items.clientId", contains(ben.id().toString(), ana.id().toString()));
        ines.member()
                .asks()
                .accept("image/svg+xml")
                .get("/v1/therapy/couples" + series("INNER_SAFETY"))
                .then()
                .statusCode(200)
                .body(containsString("Ana"))
                .body(containsString("Ben"));
        // What only one of them shows is no couple's.
        isAsIfThereWereNone(series("TRIGGERS"));
        isAsIfThereWereNone(series("PRACTICE_DAYS"));
        for (Member member : List.of(ana.member(), ben.member())) {
            assertThat(member.asks().get("/v1/users/me/access-log").<List<String>>path("items.kind"))
                    .containsExactly("COUPLE_SERIES", "COUPLE_REFLECTIONS", "COUPLE_SERIES", "COUPLES");
        }
    }

    @Test
    void isPagedByWhenItWasShared() {
        ines.isGranted(ana.member(), "REFLECTIONS");
        ines.isGranted(ben.member(), "REFLECTIONS");
        for (String words : List.of("one", "two", "three")) {
            ana.member().writesAndShares(words);
        }
        Response first = asks("/" + couple + "/reflections?limit=2");
        first.then().body("items.entry.text", contains("three", "two"));
        asks("/" + couple + "/reflections?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.entry.text", contains("one"));
    }

    @Test
    void isNotThereWhenOnlyOneShowsSomething() {
        ines.isGranted(ana.member(), "SAFETY", "REFLECTIONS");
        isAsIfThereWereNone(series("INNER_SAFETY"));
        isAsIfThereWereNone("/" + couple + "/reflections");
        asks("").then().body("couples", empty());
        Practitioner other = Practitioner.practising();
        other.isGranted(ben.member(), "SAFETY", "REFLECTIONS");
        isAsIfThereWereNone(series("INNER_SAFETY"));
        asks("").then().body("couples", empty());
    }

    @Test
    void endsWithEitherGrantAndWithTheCouple() {
        ines.isGranted(ana.member(), "SAFETY");
        String bens = ines.isGranted(ben.member(), "SAFETY");
        asks(series("INNER_SAFETY")).then().statusCode(200);
        ben.member().asks().post("/v1/grants/" + bens + "/revoke").then().statusCode(200);
        isAsIfThereWereNone(series("INNER_SAFETY"));
        ines.isGranted(ben.member(), "SAFETY");
        asks(series("INNER_SAFETY")).then().statusCode(200);
        ben.member().leave(true);
        isAsIfThereWereNone(series("INNER_SAFETY"));
        asks("").then().body("couples", empty());
        // Each still shows what is their own.
        ines.member().asks().get("/v1/therapy/clients").then().body("items.size()", equalTo(2));
    }

    private Response asks(String path) {
        return ines.member().asks().get("/v1/therapy/couples" + path);
    }

    private String series(String metric) {
        return "/" + couple + "/series?metric=" + metric + "&from=" + today().minusDays(30) + "&to=" + today();
    }

    private void isAsIfThereWereNone(String path) {
        Response answer = asks(path);
        answer.then().statusCode(404);
        assertThat(seen(answer))
                .isEqualTo(seen(asks(path.replace(couple, UUID.randomUUID().toString()))));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
