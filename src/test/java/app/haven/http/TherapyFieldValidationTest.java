package app.haven.http;

import static app.haven.http.Fields.NO_TEXT;
import static app.haven.http.Fields.NO_WHOLE_NUMBER;
import static app.haven.http.Fields.text;
import static org.hamcrest.Matchers.equalTo;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As {@link FieldValidationTest}, of what therapists and their clients tell each other. */
@QuarkusTest
class TherapyFieldValidationTest {

    @Test
    void therapistRequests() {
        Member ines = Member.register("Ines");
        RawJson good = RawJson.of(Map.of(
                "professionalName", "Dr Ines Vidal", "licenceNumber", "M-1", "country", "ES", "policy", "words"));
        Fields fields = new Fields();
        fields.required("professionalName", NO_TEXT, List.of("\"\"", "\" \"", text(121)));
        fields.required("licenceNumber", NO_TEXT, List.of("\"\"", "\" \"", text(81)));
        fields.required(
                "country", NO_TEXT, List.of("\"\"", "\"es\"", "\"ESP\"", "\"724\"", "\"ZZ\"", "\"ES\\n\"", "\"UK\""));
        fields.optional("region", NO_TEXT, List.of("\"\"", "\" \"", "\"\\n\\t\"", text(81)));
        fields.required("policy", NO_TEXT, List.of("\"\"", "\" \"", "\"\\n\\t\"", text(10_001)));
        fields.eachOn(
                good,
                (pointer, body) ->
                        Problem.naming(pointer, ines.asks().body(body).post("/v1/therapist-profile")));
        ines.asks().get("/v1/therapist-profile").then().statusCode(404);
        ines.asks().body(good.toString()).post("/v1/therapist-profile").then().statusCode(201);
        String before = ines.asks().get("/v1/therapist-profile").asString();
        fields.eachAlone((pointer, body) -> Problem.naming(
                pointer, ines.patches().header("If-Match", "*").body(body).patch("/v1/therapist-profile")));
        ines.asks().get("/v1/therapist-profile").then().body(equalTo(before));

        Member olga = Member.operator("Olga");
        String application = "/v1/operator/therapist-applications/" + ines.id();
        Fields decision = new Fields();
        decision.required("revision", NO_WHOLE_NUMBER, List.of("-1"));
        decision.eachOn(
                RawJson.of(Map.of("revision", 0)),
                (pointer, body) ->
                        Problem.naming(pointer, olga.asks().body(body).post(application + "/verify")));
        decision.required("reason", NO_TEXT, List.of("\"\"", "\" \"", text(1_001)));
        decision.eachOn(
                RawJson.of(Map.of("revision", 0, "reason", "words")),
                (pointer, body) ->
                        Problem.naming(pointer, olga.asks().body(body).post(application + "/reject")));
        Fields why = new Fields();
        why.required("reason", NO_TEXT, List.of("\"\"", "\" \"", text(1_001)));
        why.eachOn(
                RawJson.of(Map.of("reason", "words")),
                (pointer, body) ->
                        Problem.naming(pointer, olga.asks().body(body).post(application + "/suspend")));
        ines.asks().get("/v1/therapist-profile").then().body("state", equalTo("APPLIED"));

        Fields code = new Fields();
        code.required("shareCode", NO_TEXT, List.of("\"\"", "\" \"", text(65)));
        code.eachOn(
                RawJson.of(Map.of("shareCode", "0000-0000-0000-0000")),
                (pointer, body) ->
                        Problem.naming(pointer, ines.asks().body(body).post("/v1/therapists/lookup")));
    }
}
