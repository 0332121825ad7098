package app.haven.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person in a test: registered, signed in, and speaking to the API under the contract's eyes. */
public final class Member {

    public static final String PASSWORD = "seven quiet boats at dawn";
    public static final String ZONE = "Europe/Madrid";

    private final String name;
    private final String email;
    private final UUID id;
    private final UUID sessionId;
    private String accessToken;
    private String refreshToken;

    private Member(String name, String email, Response tokens) {
        this.name = name;
        this.email = email;
        JsonNode told = Json.of(tokens);
        this.id = UUID.fromString(told.get("userId").asText());
        this.sessionId = UUID.fromString(told.get("sessionId").asText());
        keep(told);
    }

    public static Member register(String name) {
        String email = name.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@example.org";
        Response tokens = anonymous()
                .body(registration(name, email, PASSWORD))
                .post("/v1/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .response();
        return new Member(name, email, tokens);
    }

    /** Somebody who operates the deployment. Their id would have to be configured before they have one. */
    public static Member operator(String name) {
        Member operator = register(name);
        operator.accessToken = app.haven.auth.Forgery.operator(operator);
        return operator;
    }

    public static Map<String, Object> registration(String name, String email, String password) {
        Map<String, Object> body = new HashMap<>();
        body.put("email", email);
        body.put("password", password);
        body.put("displayName", name);
        body.put("timeZone", ZONE);
        body.put("locale", "en");
        body.put("adult", true);
        return body;
    }

    /** The same account on another device. */
    public Member signInAgain() {
        Response tokens = anonymous()
                .body(Map.of("email", email, "password", PASSWORD))
                .post("/v1/auth/sign-in")
                .then()
                .statusCode(200)
                .extract()
                .response();
        return new Member(name, email, tokens);
    }

    /** A request of nobody's. */
    public static RequestSpecification anonymous() {
        return given().filter(Contract.INSTANCE).contentType(ContentType.JSON);
    }

    /** A request of this person's. */
    public RequestSpecification asks() {
        return anonymous().header("Authorization", "Bearer " + accessToken);
    }

    /** A PATCH of this person's that overwrites on purpose. */
    public RequestSpecification patches() {
        return given().filter(Contract.INSTANCE)
                .config(io.restassured.config.RestAssuredConfig.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .defaultContentCharset(java.nio.charset.StandardCharsets.UTF_8)
                                .encodeContentTypeAs("application/merge-patch+json", ContentType.JSON)))
                .contentType("application/merge-patch+json")
                .header("Authorization", "Bearer " + accessToken);
    }

    public void pairWith(Member other) {
        Response invitation = asks().post("/v1/couples/invitations")
                .then()
                .statusCode(201)
                .extract()
                .response();
        other.asks()
                .body(Map.of("code", Json.text(invitation, "code")))
                .post("/v1/couples/invitations/accept")
                .then()
                .statusCode(201);
    }

    public void leave(boolean keepShared) {
        asks().body(Map.of("keepShared", keepShared))
                .post("/v1/couples/current/leave")
                .then()
                .statusCode(204);
    }

    /** @return the id of the new private reflection */
    public String writes(String body) {
        return Json.id(asks().body(Map.of("kind", "JOY", "body", body))
                .post("/v1/reflections")
                .then()
                .statusCode(201));
    }

    /** @return the id of the new shared reflection */
    public String writesAndShares(String body) {
        String reflection = writes(body);
        asks().post("/v1/reflections/" + reflection + "/share").then().statusCode(200);
        return reflection;
    }

    /** @return the id of the new reply */
    public String replies(String reflection, String body) {
        return Json.id(asks().body(Map.of("body", body))
                .post("/v1/reflections/" + reflection + "/replies")
                .then()
                .statusCode(201));
    }

    public static Map<String, Object> practice(LocalDate date) {
        Map<String, Object> log = new HashMap<>();
        log.put("practiceId", builtInPractice());
        log.put("localDate", date.toString());
        log.put("timeZone", ZONE);
        log.put("minutes", 12);
        log.put("context", "PEACEFUL");
        return log;
    }

    /** @return the id of the new log */
    public String logs(Map<String, Object> practice) {
        return Json.id(asks().body(practice).post("/v1/practice-logs").then().statusCode(201));
    }

    /** Something that was triggered a while ago. */
    public static Map<String, Object> trigger() {
        Map<String, Object> log = new HashMap<>();
        log.put("occurredAt", "2025-06-01T18:40:00Z");
        log.put("timeZone", ZONE);
        log.put("fears", List.of("REJECTION"));
        log.put("reactions", List.of("WITHDRAWING"));
        log.put("intensity", 4);
        log.put("context", "CONFLICT");
        return log;
    }

    /** @return the id of the new log */
    public String logsTrigger(Map<String, Object> trigger) {
        return Json.id(asks().body(trigger).post("/v1/trigger-logs").then().statusCode(201));
    }

    /** The id of some practice that ships with the service. */
    public static String builtInPractice() {
        return BuiltIn.ID;
    }

    public Response refresh() {
        Response tokens = anonymous().body(Map.of("refreshToken", refreshToken)).post("/v1/auth/refresh");
        if (tokens.statusCode() == 200) {
            keep(Json.of(tokens));
        }
        return tokens;
    }

    private void keep(JsonNode tokens) {
        accessToken = tokens.get("accessToken").asText();
        refreshToken = tokens.get("refreshToken").asText();
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public UUID id() {
        return id;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public String accessToken() {
        return accessToken;
    }

    public String refreshToken() {
        return refreshToken;
    }

    private static final class BuiltIn {
        static final String ID = io.restassured.path.json.JsonPath.from(
                        BuiltIn.class.getResource("/practice/catalogue.json"))
                .getString("[0].id");
    }
}
