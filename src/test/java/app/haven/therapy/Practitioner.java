package app.haven.therapy;

import app.haven.testing.Member;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** A member who applies to be a therapist, and the operator who decides on it. */
record Practitioner(Member member, Member operator) {

    static final String UNKNOWN_CODE = "0000-0000-0000-0000";

    static Practitioner applied() {
        Practitioner ines = new Practitioner(Member.register("Ines"), Member.operator("Olga"));
        ines.member.asks().body(profile()).post("/v1/therapist-profile").then().statusCode(201);
        return ines;
    }

    static Practitioner verified() {
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

    Response verify(int revision) {
        return decides("verify", Map.of("revision", revision));
    }

    Response reject(int revision) {
        return decides("reject", Map.of("revision", revision, "reason", "The register does not list this number."));
    }

    Response suspend() {
        return decides("suspend", Map.of("reason", "The licence is under review."));
    }

    Response reinstate() {
        return operator.asks().post(application() + "/reinstate");
    }

    Response decides(String decision, Map<String, Object> body) {
        return operator.asks().body(body).post(application() + "/" + decision);
    }

    String application() {
        return "/v1/operator/therapist-applications/" + member.id();
    }

    int revision() {
        return operator.asks().get(application()).path("revision");
    }

    Response changes(String field, String value) {
        Map<String, Object> patch = new HashMap<>();
        patch.put(field, value);
        return member.patches().header("If-Match", "*").body(patch).patch("/v1/therapist-profile");
    }

    Response profileNow() {
        return member.asks().get("/v1/therapist-profile");
    }

    String shareCode() {
        return profileNow().path("shareCode");
    }

    static Response lookUp(Member client, String code) {
        return client.asks().body(Map.of("shareCode", code)).post("/v1/therapists/lookup");
    }
}
