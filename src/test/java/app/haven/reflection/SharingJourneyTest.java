package app.haven.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.Member;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharingJourneyTest {

    @Test
    void whatIsSharedCanBeReadUntilItIsWithdrawn() {
        Member ana = Member.register("Ana");
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String reflection = ana.writes("When you laughed I felt at home.");

        ben.asks().get("/v1/reflections/" + reflection).then().statusCode(404);
        ana.asks().post("/v1/reflections/" + reflection + "/share").then().statusCode(200);
        String etag = ben.asks()
                .get("/v1/reflections/" + reflection)
                .then()
                .statusCode(200)
                .body("body", equalTo("When you laughed I felt at home."))
                .extract()
                .header("ETag");
        ben.asks().get("/v1/couples/current/reflections").then().body("items", hasSize(1));
        ben.asks()
                .header("If-None-Match", etag)
                .get("/v1/reflections/" + reflection)
                .then()
                .statusCode(304);

        ana.asks().post("/v1/reflections/" + reflection + "/withdraw").then().statusCode(200);
        ben.asks()
                .header("If-None-Match", etag)
                .get("/v1/reflections/" + reflection)
                .then()
                .statusCode(404);
        ben.asks().get("/v1/couples/current/reflections").then().body("items", hasSize(0));
    }

    @Test
    void aChangeOfSharedWordsShows() {
        Member ana = Member.register("Ana");
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        String reflection = ana.writesAndShares("first words");

        ana.patches()
                .header("If-Match", "*")
                .body(Map.of("body", "other words"))
                .patch("/v1/reflections/" + reflection)
                .then()
                .statusCode(200);

        String revisedAt = ben.asks()
                .get("/v1/reflections/" + reflection)
                .then()
                .statusCode(200)
                .body("body", equalTo("other words"))
                .extract()
                .path("revisedAt");
        assertThat(revisedAt).isNotNull();
    }
}
