package app.haven.http;

import static app.haven.http.Fields.NO_BOOLEAN;
import static app.haven.http.Fields.NO_CODE;
import static app.haven.http.Fields.NO_DATE;
import static app.haven.http.Fields.NO_TEXT;
import static app.haven.http.Fields.NO_TIME;
import static app.haven.http.Fields.NO_WHOLE_NUMBER;
import static app.haven.http.Fields.NO_ZONE;
import static app.haven.http.Fields.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.Json;
import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.therapy.Practitioner;
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

    @Test
    void grantRequests() {
        Practitioner ines = Practitioner.practising();
        Member ana = Member.register("Ana");
        Fields fields = new Fields();
        fields.required("policyVersion", NO_WHOLE_NUMBER, List.of("0", "-1"));
        fields.required("scopes", List.of("3", "true", "\"\"", "{}", "[]", "[\"SAFETY\", \"SAFETY\"]"));
        fields.required("purpose", NO_TEXT, List.of("\"\"", "\" \"", text(501)));
        fields.required("expiresAt", NO_TIME, List.of("\"2020-01-01T00:00:00Z\"", "\"2999-01-01T00:00:00Z\""));
        Fields whole = new Fields();
        whole.required("shareCode", NO_TEXT, List.of("\"\"", "\" \"", text(65)));
        RawJson good = RawJson.of(ines.grant("SAFETY"));
        for (Fields some : List.of(fields, whole)) {
            some.eachOn(
                    good,
                    (pointer, body) ->
                            Problem.naming(pointer, ana.asks().body(body).post("/v1/grants")));
        }
        ana.asks().get("/v1/grants").then().body("items", hasSize(0));

        String grant = "/v1/grants/" + ines.isGranted(ana, "SAFETY");
        String before = ana.asks().get(grant).asString();
        fields.eachAlone((pointer, body) -> Problem.naming(
                pointer, ana.patches().header("If-Match", "*").body(body).patch(grant)));
        ana.asks().get(grant).then().body(equalTo(before));
    }

    @Test
    void whatTherapistsWrite() {
        Practitioner ines = Practitioner.practising();
        Member ana = Member.register("Ana");
        ines.isGranted(ana, "SAFETY");
        Member therapist = ines.member();
        String client = "/v1/therapy/clients/" + ana.id();
        Fields session = new Fields();
        session.required("heldOn", NO_DATE);
        session.required("timeZone", NO_ZONE);
        session.optional("note", NO_TEXT, List.of("\"\"", text(10_001)));
        session.eachOn(
                RawJson.of(Map.of("heldOn", "2026-03-14", "timeZone", Member.ZONE)),
                (pointer, body) ->
                        Problem.naming(pointer, therapist.asks().body(body).post(client + "/sessions")));
        Fields homework = new Fields();
        homework.required("task", NO_TEXT, List.of("\"\"", "\" \"", text(2_001)));
        homework.optional("dueDate", NO_DATE);
        homework.optional("timeZone", NO_ZONE);
        homework.eachOn(
                RawJson.of(Map.of("task", "Sit.", "dueDate", "2026-03-28", "timeZone", Member.ZONE)),
                (pointer, body) ->
                        Problem.naming(pointer, therapist.asks().body(body).post(client + "/homework")));
        Fields assignment = new Fields();
        assignment.required("questionnaireCode", NO_CODE, List.of("\"NO_SUCH_CODE\"", text(41)));
        assignment.eachOn(
                RawJson.of(Map.of("questionnaireCode", "EMOTIONAL_SAFETY")),
                (pointer, body) -> Problem.naming(
                        pointer, therapist.asks().body(body).post(client + "/questionnaire-assignments")));
        Fields thresholds = new Fields();
        thresholds.optional("missedCheckInDays", NO_WHOLE_NUMBER, List.of("0", "366"));
        thresholds.optional("safetyFall", List.of("\"\"", "true", "0", "4.1", "{}", "[]"));
        thresholds.required("deterioratedScore", NO_BOOLEAN);
        thresholds.eachOn(
                RawJson.of(Map.of("deterioratedScore", true)),
                (pointer, body) ->
                        Problem.naming(pointer, therapist.asks().body(body).put(client + "/alert-thresholds")));
        therapist.asks().get("/v1/therapy/sessions").then().body("items", hasSize(0));
        therapist.asks().get(client + "/homework").then().body("items", hasSize(0));
        therapist.asks().get(client + "/questionnaire-assignments").then().body("items", hasSize(0));

        String id = Json.text(therapist.asks().body(Map.of("task", "Sit.")).post(client + "/homework"), "id");
        Fields decision = new Fields();
        decision.required("state", NO_CODE, List.of("\"PROPOSED\""));
        decision.eachOn(
                RawJson.of(Map.of("state", "ACCEPTED")),
                (pointer, body) -> Problem.naming(
                        pointer, ana.asks().header("If-Match", "*").body(body).put("/v1/homework/" + id + "/state")));
    }
}
