package app.haven.therapy;

import app.haven.testing.Json;
import app.haven.testing.Member;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A member who applies to be a therapist, and the operator who decides on it. */
public record Practitioner(Member member, Member operator) {

    public static final String PURPOSE = "Counselling this spring, on how we quarrel.";

    static final String UNKNOWN_CODE = "0000-0000-0000-0000";

    public static Practitioner applied() {
        Practitioner ines = new Practitioner(Member.register("Ines"), Member.operator("Olga"));
        ines.member.asks().body(profile()).post("/v1/therapist-profile").then().statusCode(201);
        return ines;
    }

    public static Practitioner verified() {
        Practitioner ines = applied();
        ines.verify(0).then().statusCode(200);
        return ines;
    }

    static Map<String, Object> profile() {
        Map<String, Object> profile = new HashMap<>();
        profile.put("professionalName", "Dr Ines Vidal");
        profile.put("licenceNumber", "M-24817");
        profile.put("country", "ES");
        profile.put("region", "Comunidad de Madrid");
        profile.put("policy", "What you show me stays between us.");
        return profile;
    }

    /** Verified, and with a token that says so. */
    public static Practitioner practising() {
        Practitioner ines = verified();
        ines.member.refresh().then().statusCode(200);
        return ines;
    }

    /** @return the id of a new grant by this client, for half a year */
    public String isGranted(Member client, String... scopes) {
        return Json.id(
                client.asks().body(grant(scopes)).post("/v1/grants").then().statusCode(201));
    }

    /** What a client would send to show these scopes. */
    public Map<String, Object> grant(String... scopes) {
        return grantTo(shareCode(), scopes);
    }

    public static Map<String, Object> grantTo(String shareCode, String... scopes) {
        Map<String, Object> grant = new HashMap<>();
        grant.put("shareCode", shareCode);
        grant.put("policyVersion", 1);
        grant.put("scopes", List.of(scopes));
        grant.put("purpose", PURPOSE);
        grant.put(
                "expiresAt",
                Instant.now()
                        .plus(Duration.ofDays(180))
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        return grant;
    }

    Response verify(int revision) {
        return decides("verify", Map.of("revision", revision));
    }

    Response reject(int revision) {
        return decides("reject", Map.of("revision", revision, "reason", "The register does not list this number."));
    }

    public Response suspend() {
        return decides("suspend", Map.of("reason", "The licence is under review."));
    }

    public Response reinstate() {
        return operator.asks().post(application() + "/reinstate");
    }

    Response decides(String decision, Map<String, Object> body) {
        return operator.asks().body(body).post(application() + "/" + decision);
    }

    String application() {
        return "/v1/operator/therapist-applications/" + member.id();
    }

    int revision() {
        return Json.of(operator.asks().get(application())).get("revision").intValue();
    }

    public Response changes(String field, String value) {
        Map<String, Object> patch = new HashMap<>();
        patch.put(field, value);
        return member.patches().header("If-Match", "*").body(patch).patch("/v1/therapist-profile");
    }

    Response profileNow() {
        return member.asks().get("/v1/therapist-profile");
    }

    public String shareCode() {
        return Json.text(profileNow(), "shareCode");
    }

    static Response lookUp(Member client, String code) {
        return client.asks().body(Map.of("shareCode", code)).post("/v1/therapists/lookup");
    }
}
