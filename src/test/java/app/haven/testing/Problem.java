package app.haven.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;

/** An error answer as every one must be: RFC 9457, telling the caller enough and an attacker nothing. */
public final class Problem {

    private static final List<String> INSIDES = List.of(
            "app.haven",
            "java.",
            "jakarta.",
            "org.",
            "io.quarkus",
            "exception",
            "jackson",
            "hibernate",
            "postgres",
            "sql",
            "select ",
            "insert into",
            "\tat ");

    private Problem() {}

    /** @return the body, for more to be asked of it */
    public static JsonPath of(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return of(answer.contentType(), answer.asString(), status, code);
    }

    public static JsonPath of(String contentType, String body, int status, String code) {
        assertThat(contentType).startsWith("application/problem+json");
        JsonNode problem = Json.of(body);
        assertThat(problem.path("type").asText()).isEqualTo("urn:haven:problem:" + code);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("instance").asText()).startsWith("urn:haven:request:");
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(body.toLowerCase(Locale.ROOT)).doesNotContain(INSIDES);
        return JsonPath.from(body);
    }

    /** A 400 that names this member of the body, or this parameter. */
    public static void naming(String pointer, Response answer) {
        of(answer, 400, "invalid_request");
        assertThat(Json.of(answer).path("errors"))
                .as(answer.asString())
                .anySatisfy(error -> assertThat(error.path("pointer").asText()).isEqualTo(pointer));
    }
}
