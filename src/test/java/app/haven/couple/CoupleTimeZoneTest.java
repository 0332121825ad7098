package app.haven.couple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoupleTimeZoneTest {

    private static final String ZONE = "/v1/couples/current/time-zone";

    private Member ana;
    private Member ben;

    @BeforeEach
    void registerInTwoZones() {
        ana = Member.register("Ana");
        ben = Member.register("Ben");
        moves(ben, "Asia/Tokyo");
    }

    @Test
    void beginsAsTheZoneOfWhoInvites() {
        ben.pairWith(ana);

        for (Member member : List.of(ana, ben)) {
            shows(member, "Asia/Tokyo");
        }
    }

    @Test
    void eitherSetsItForBoth() {
        ana.pairWith(ben);
        set(ana, "Europe/Paris").then().statusCode(200);
        shows(ben, "Europe/Paris");

        Response answer = set(ben, "America/Lima");
        answer.then().statusCode(200).body("timeZone", equalTo("America/Lima"));
        assertThat(answer.asString())
                .isEqualTo(ben.asks().get("/v1/couples/current").asString());
        shows(ana, "America/Lima");
    }

    /** It would tell the other where somebody is. */
    @Test
    void doesNotFollowAProfile() {
        ana.pairWith(ben);
        moves(ana, "Pacific/Auckland");
        moves(ben, "America/Lima");

        shows(ana, Member.ZONE);
        shows(ben, Member.ZONE);
    }

    @Test
    void theNextCoupleBeginsAnew() {
        ana.pairWith(ben);
        set(ana, "Europe/Paris").then().statusCode(200);
        ana.leave(false);
        ana.pairWith(ben);

        shows(ben, Member.ZONE);
    }

    @Test
    void mustBeAZone() {
        ana.pairWith(ben);

        for (String zone : List.of("Mars/Olympus", "+02:00", "")) {
            Problem.naming("/timeZone", set(ana, zone));
        }
        Problem.naming("/timeZone", ana.asks().body("{}").put(ZONE));
        Problem.naming(
                "/coupleId",
                ana.asks().body(Map.of("timeZone", "UTC", "coupleId", "x")).put(ZONE));
        shows(ana, Member.ZONE);
    }

    @Test
    void needsACouple() {
        Problem.of(set(ana, "UTC"), 404, "not_found");
        ana.pairWith(ben);
        ben.leave(true);
        Problem.of(set(ana, "UTC"), 404, "not_found");
        Problem.of(set(ben, "UTC"), 404, "not_found");
    }

    private static Response set(Member member, String zone) {
        return member.asks().body(Map.of("timeZone", zone)).put(ZONE);
    }

    private static void shows(Member member, String zone) {
        member.asks().get("/v1/couples/current").then().statusCode(200).body("timeZone", equalTo(zone));
    }

    private static void moves(Member member, String zone) {
        member.patches()
                .header("If-Match", "*")
                .body(Map.of("timeZone", zone))
                .patch("/v1/users/me")
                .then()
                .statusCode(200);
    }
}
