package app.haven.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not one JSON object in UTF-8 is refused, and nothing of it is stored. */
@QuarkusTest
class MalformedBodyTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    static Stream<byte[]> malformed() {
        return Stream.of(
                bytes(""),
                bytes(" "),
                bytes("{"),
                bytes("}"),
                bytes("{\"kind\":\"JOY\",\"body\":\"cut"),
                bytes("{\"kind\":\"JOY\",\"body\":\"words\""),
                bytes("{\"kind\":\"JOY\",\"body\":\"words\"} " + "{\"kind\":\"JOY\",\"body\":\"words\"}"),
                bytes("{\"kind\":\"JOY\",\"body\":\"words\"}]"),
                bytes("{\"kind\":\"JOY\",\"body\":\"words\",}"),
                bytes("{\"kind\":\"JOY\",\"body\":\"words\",\"body\":\"other words\"}"),
                bytes("{'kind':'JOY','body':'words'}"),
                bytes("{kind:\"JOY\",body:\"words\"}"),
                bytes("{\"kind\":\"JOY\",\"body\":\"words\"/* a comment */}"),
                bytes("{\"kind\":\"JOY\",\"body\":\"two\nlines\"}"),
                bytes("{\"kind\":\"JOY\",\"body\":\"\\x41\"}"),
                bytes("kind=JOY&body=words"),
                bytes("<reflection/>"),
                bytes("words"),
                bytes("\"words\""),
                bytes("7"),
                bytes("true"),
                bytes("null"),
                bytes("NaN"),
                bytes("Infinity"),
                bytes("[]"),
                bytes("[{\"kind\":\"JOY\",\"body\":\"words\"}]"),
                bytes("{\"kind\":\"JOY\",\"body\":NaN}"),
                bytes("{\"kind\":\"JOY\",\"body\":-Infinity}"),
                around("", new int[] {0xEF, 0xBB, 0xBF}, "{\"kind\":\"JOY\",\"body\":\"words\"}"),
                "{\"kind\":\"JOY\",\"body\":\"words\"}".getBytes(StandardCharsets.UTF_16),
                "{\"kind\":\"JOY\",\"body\":\"words\"}".getBytes(StandardCharsets.UTF_16LE),
                "{\"kind\":\"JOY\",\"body\":\"señal\"}".getBytes(StandardCharsets.ISO_8859_1),
                inBody(0xFF),
                inBody(0x80),
                inBody(0xC3),
                inBody(0xC3, 0x28),
                inBody(0xE2, 0x82),
                inBody(0xC0, 0x80),
                inBody(0xC1, 0xA1),
                inBody(0xE0, 0x80, 0xAF),
                inBody(0xED, 0xA0, 0x80),
                inBody(0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80),
                inBody(0xF0, 0x80, 0x80, 0xAF),
                inBody(0xF4, 0x90, 0x80, 0x80),
                inBody(0xF8, 0x88, 0x80, 0x80, 0x80));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void isRefusedWhenCreating(byte[] body) {
        refuses("POST", "/v1/reflections", "application/json", body);
        ana.asks().get("/v1/reflections").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void isRefusedWhenChanging(byte[] body) {
        refuses("PATCH", "/v1/users/me", "application/merge-patch+json", body);
    }

    @Test
    void anUnknownMemberIsNamed() {
        Problem.naming(
                "/colour",
                ana.asks()
                        .body(Map.of("kind", "JOY", "body", "words", "colour", "red"))
                        .post("/v1/reflections"));
    }

    @Test
    void anUnknownMembersNameIsEscapedAndCut() {
        String name = "a/b~c" + "d".repeat(150);
        Problem.naming(
                "/a~1b~0c" + "d".repeat(53),
                ana.asks()
                        .body(Map.of("kind", "JOY", "body", "words", name, "red"))
                        .post("/v1/reflections"));
    }

    private void refuses(String method, String path, String mediaType, byte[] body) {
        HttpResponse<String> answer = send(method, path, mediaType, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        Problem.of(answer.headers().firstValue("Content-Type").orElse(null), answer.body(), 400, "invalid_request");
    }

    private HttpResponse<String> send(String method, String path, String mediaType, byte[] body) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                            .header("Authorization", "Bearer " + ana.accessToken())
                            .header("Content-Type", mediaType)
                            .header("If-Match", "*")
                            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] inBody(int... octets) {
        return around("{\"kind\":\"JOY\",\"body\":\"a", octets, "\"}");
    }

    private static byte[] around(String before, int[] octets, String after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(bytes(before));
        for (int octet : octets) {
            bytes.write(octet);
        }
        bytes.writeBytes(bytes(after));
        return bytes.toByteArray();
    }
}
