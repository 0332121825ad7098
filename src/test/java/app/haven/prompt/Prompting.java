package app.haven.prompt;

import app.haven.testing.Json;
import app.haven.testing.Member;
import io.restassured.response.Response;
import java.util.Map;

/** What people do with prompts. */
final class Prompting {

    static final String PROMPTS = "/v1/couples/current/prompts";
    static final String ANSWERS = "/v1/prompt-answers";
    static final String CODE = "SHOULDERS_DROP";

    private Prompting() {}

    /** @return the id of the couple's prompt of today */
    static String today(Member member) {
        return Json.id(member.asks().get(PROMPTS + "/today").then().statusCode(200));
    }

    /** @return the id of the new prompt */
    static String writes(Member member, String text) {
        return puts(member, Map.of("text", text));
    }

    /** @return the id of the new prompt */
    static String chooses(Member member, String code) {
        return puts(member, Map.of("promptCode", code));
    }

    private static String puts(Member member, Map<String, String> prompt) {
        return Json.id(member.asks().body(prompt).post(PROMPTS).then().statusCode(201));
    }

    static Response read(Member member, String prompt) {
        return member.asks().get(PROMPTS + "/" + prompt);
    }

    static Response list(Member member) {
        return member.asks().get(PROMPTS);
    }

    static Response answer(Member member, String prompt, String body) {
        return member.asks().body(Map.of("body", body)).post(PROMPTS + "/" + prompt + "/answers");
    }

    /** @return the id of the new answer */
    static String answers(Member member, String prompt, String body) {
        return Json.id(answer(member, prompt, body).then().statusCode(201));
    }

    static Response change(Member member, String answer, Object patch) {
        return member.patches().header("If-Match", "*").body(patch).patch(ANSWERS + "/" + answer);
    }

    static Response delete(Member member, String answer) {
        return member.asks().delete(ANSWERS + "/" + answer);
    }
}
