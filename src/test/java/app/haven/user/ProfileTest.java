package app.haven.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProfileTest {

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @Test
    void isWhatTheMemberTold() {
        ana.asks()
                .get("/v1/users/me")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("id", equalTo(ana.id().toString()))
                .body("email", equalTo(ana.email()))
                .body("displayName", equalTo("Ana"))
                .body("locale", equalTo("en"))
                .body("timeZone", equalTo(Member.ZONE))
                .body("notifications.email", equalTo(false))
                .body("notifications.push", equalTo(false))
                .body("sourceOfGuidance", nullValue())
                .body("createdAt", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "displayName, Ana María",
        "locale, es-MX",
        "timeZone, America/Mexico_City",
        "sourceOfGuidance, My grandmother's kindness"
    })
    void eachMemberChangesAlone(String member, String value) {
        Map<String, Object> before = ana.asks().get("/v1/users/me").path("");

        change(Map.of(member, value)).then().statusCode(200).body(member, equalTo(value));

        Map<String, Object> expected = new HashMap<>(before);
        expected.put(member, value);
        assertThat(ana.asks().get("/v1/users/me").<Map<String, Object>>path("")).isEqualTo(expected);
    }

    @Test
    void oneNotificationChangesWithoutTheOther() {
        change(Map.of("notifications", Map.of("push", true))).then().statusCode(200);
        change(Map.of("notifications", Map.of("email", true)))
                .then()
                .statusCode(200)
                .body("notifications.push", equalTo(true))
                .body("notifications.email", equalTo(true));
        change(Map.of("notifications", Map.of("push", false)))
                .then()
                .body("notifications.push", equalTo(false))
                .body("notifications.email", equalTo(true));
    }

    @Test
    void nullRemovesTheSourceOfGuidanceAlone() {
        change(Map.of("sourceOfGuidance", "the sea")).then().statusCode(200);

        change("{\"sourceOfGuidance\":null}").then().statusCode(200).body("sourceOfGuidance", nullValue());
        ana.asks().get("/v1/users/me").then().body("sourceOfGuidance", nullValue());

        for (String member : List.of("displayName", "locale", "timeZone", "notifications")) {
            Problem.naming("/" + member, change("{\"" + member + "\":null}"));
        }
        Problem.naming("/notifications/push", change("{\"notifications\":{\"push\":null}}"));
    }

    @Test
    void anEmptyPatchChangesNothing() {
        Response before = ana.asks().get("/v1/users/me");
        change("{}").then().statusCode(200).header("ETag", before.header("ETag"));
        assertThat(ana.asks().get("/v1/users/me").asString()).isEqualTo(before.asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    displayName      | ""
                    displayName      | " "
                    displayName      | 7
                    timeZone         | "Mars/Olympus"
                    timeZone         | "+02:00"
                    timeZone         | ""
                    timeZone         | 2
                    locale           | "EN"
                    locale           | "english please"
                    locale           | ""
                    locale           | true
                    notifications    | true
                    notifications    | []
                    sourceOfGuidance | {}
                    sourceOfGuidance | 1.5
                    """)
    void aWrongValueIsRefusedByName(String member, String value) {
        String before = ana.asks().get("/v1/users/me").asString();
        Problem.naming("/" + member, change("{\"" + member + "\":" + value + "}"));
        assertThat(ana.asks().get("/v1/users/me").asString()).isEqualTo(before);
    }

    @Test
    void textsHaveALimit() {
        change(Map.of("displayName", "x".repeat(80), "sourceOfGuidance", "x".repeat(500)))
                .then()
                .statusCode(200);
        Problem.naming("/displayName", change(Map.of("displayName", "x".repeat(81))));
        Problem.naming("/sourceOfGuidance", change(Map.of("sourceOfGuidance", "x".repeat(501))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "email",
                "createdAt",
                "version",
                "status",
                "roles",
                "groups",
                "verified",
                "password",
                "adult",
                "partner",
                "__proto__",
                "class"
            })
    void whatIsNotTheMembersToChangeIsRefused(String member) {
        String before = ana.asks().get("/v1/users/me").asString();
        Problem.naming("/" + member, change(Map.of(member, UUID.randomUUID().toString())));
        Problem.naming("/" + member, change("{\"" + member + "\":null}"));
        assertThat(ana.asks().get("/v1/users/me").asString()).isEqualTo(before);
    }

    @Test
    void anUnknownMemberWithinIsNamedWithItsPath() {
        Problem.naming("/notifications/fax", change("{\"notifications\":{\"fax\":true}}"));
    }

    @Test
    void thePartnerSeesTheNewNameAndNothingElse() {
        Member ben = Member.register("Ben");
        ana.pairWith(ben);
        change(Map.of("displayName", "Anita", "sourceOfGuidance", "the sea"))
                .then()
                .statusCode(200);

        ben.asks()
                .get("/v1/couples/current")
                .then()
                .body("partner", equalTo(Map.of("id", ana.id().toString(), "displayName", "Anita")));
    }

    private Response change(Object patch) {
        return ana.patches().header("If-Match", "*").body(patch).patch("/v1/users/me");
    }
}
