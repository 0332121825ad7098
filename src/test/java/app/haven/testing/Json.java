package app.haven.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/**
 * Members of an answer, for what is asked thousands of times in a run: REST Assured compiles every path as a program of
 * its own.
 */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static JsonNode of(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }

    public static JsonNode of(Response answer) {
        return of(answer.asString());
    }

    /** @return null when there is no such member, or it is null */
    public static String text(Response answer, String member) {
        return of(answer).path(member).asText(null);
    }

    /** Of what was just created. */
    public static String id(ValidatableResponse answer) {
        return text(answer.extract().response(), "id");
    }
}
