package app.haven.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import app.haven.testing.Member;
import app.haven.testing.Problem;
import app.haven.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP itself has rules for: media types, methods, paths, sizes, framing. */
@QuarkusTest
class ProtocolTest {

    private static final Duration QUICKLY = Duration.ofSeconds(5);

    private Member ana;

    @BeforeEach
    void register() {
        ana = Member.register("Ana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/merge-patch+json",
                "application/jsonp"
            })
    void anotherMediaTypeIsNotRead(String mediaType) {
        Response answer = ana.asks()
                .config(Texts.EVERYTHING_IS_TEXT)
                .contentType(mediaType)
                .body("{\"kind\":\"JOY\",\"body\":\"words\"}")
                .post("/v1/reflections");
        Problem.of(answer, 415, "unsupported_media_type");
        ana.asks().get("/v1/reflections").then().body("items", hasSize(0));
    }

    @Test
    void aPatchIsAMergePatch() {
        Problem.of(
                ana.asks().header("If-Match", "*").body(Map.of("locale", "de")).patch("/v1/users/me"),
                415,
                "unsupported_media_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*"})
    void anotherMediaTypeIsNotWritten(String accept) {
        Problem.of(ana.asks().accept(accept).get("/v1/users/me"), 406, "not_acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json", "text/html, application/json;q=0.1"})
    void jsonIsWrittenForWhoeverTakesIt(String accept) {
        ana.asks().accept(accept).get("/v1/users/me").then().statusCode(200).contentType(ContentType.JSON);
    }

    @Test
    void aProblemIsAProblemWhateverIsAccepted() {
        Problem.of(
                ana.asks().accept("application/xml, application/json").get("/v1/reflections/" + ana.id()),
                404,
                "not_found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PUT    | /v1/reflections       | GET, HEAD, OPTIONS, POST
                    DELETE | /v1/reflections       | GET, HEAD, OPTIONS, POST
                    PATCH  | /v1/reflections       | GET, HEAD, OPTIONS, POST
                    POST   | /v1/users/me          | GET, HEAD, OPTIONS, PATCH
                    DELETE | /v1/users/me          | GET, HEAD, OPTIONS, PATCH
                    GET    | /v1/auth/register     | OPTIONS, POST
                    GET    | /v1/couples/current/leave | OPTIONS, POST
                    POST   | /v1/couples/current   | GET, HEAD, OPTIONS
                    POST   | /v1/reflections/01890a60-1f2e-7d3c-9b4a-5c6d7e8f9a0b | DELETE, GET, HEAD, OPTIONS, PATCH
                    DELETE | /v1/practices         | GET, HEAD, OPTIONS, POST
                    """)
    void anotherMethodIsToldWhichAreAllowed(String method, String path, String allowed) {
        Response answer = ana.asks().request(method, path);
        Problem.of(answer, 405, "method_not_allowed");
        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }

    @Test
    void aHeaderDoesNotChangeTheMethod() {
        String reflection = ana.writes("words");
        ana.asks()
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Method-Override", "DELETE")
                .header("X-Original-URL", "/v1/users/me")
                .get("/v1/reflections/" + reflection)
                .then()
                .statusCode(200);
        ana.asks().get("/v1/reflections/" + reflection).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/",
                "/v1/nothing",
                "/v2/users/me",
                "/v1/users",
                "/v1/users/me/x",
                "/V1/users/me",
                "/v1/reflections/x/y/z",
                "/actuator",
                "/.env",
                "/q/health",
                "/q/metrics"
            })
    void anUnknownPathIsNotFound(String path) {
        Problem.of(ana.asks().get(path), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/reflections/no-id",
                "/v1/practice-logs/7",
                "/v1/practices/-",
                "/v1/couples/former/x/reflections"
            })
    void aPathThatHoldsNoIdIsNotFound(String path) {
        Problem.of(ana.asks().get(path), 404, "not_found");
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        String body = "{\"kind\":\"JOY\",\"body\":\"" + "x".repeat(70_000) + "\"}";
        try (RawHttp connection = RawHttp.connect()) {
            RawHttp.Answer answer = connection
                    .send(head("POST", "/v1/reflections") + "Content-Length: " + body.length() + "\r\n\r\n")
                    .send(body)
                    .readAll();
            assertThat(answer.status()).isEqualTo(413);
            Problem.of(answer.header("Content-Type"), answer.body(), 413, "body_too_large");
            assertThat(answer.closed()).isTrue();
        }
        ana.asks().get("/v1/reflections").then().body("items", hasSize(0));
    }

    @Test
    void aBodyFarOverTheLimitIsNotEvenRead() {
        long begun = System.nanoTime();
        try (RawHttp connection = RawHttp.connect()) {
            RawHttp.Answer answer = connection
                    .send(head("POST", "/v1/reflections") + "Content-Length: 20971520\r\n\r\n")
                    .readAll();
            assertThat(answer.status()).isEqualTo(413);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(QUICKLY);
    }

    @Test
    void aBodyInChunksOverTheLimitIsRefused() {
        byte[] chunk = new byte[8192];
        Arrays.fill(chunk, (byte) 'x');
        try (RawHttp connection = RawHttp.connect()) {
            connection.send(head("POST", "/v1/reflections") + "Transfer-Encoding: chunked\r\n\r\n");
            String begin = "{\"kind\":\"JOY\",\"body\":\"";
            connection.send(Integer.toHexString(begin.length()) + "\r\n" + begin + "\r\n");
            for (int i = 0; i < 16; i++) {
                connection.send("2000\r\n").send(chunk).send("\r\n");
            }
            RawHttp.Answer answer = connection.send("2\r\n\"}\r\n0\r\n\r\n").readAll();
            assertThat(answer.status()).isIn(400, 413);
            assertThat(answer.closed()).isTrue();
        }
        ana.asks().get("/v1/reflections").then().body("items", hasSize(0));
    }

    @Test
    void deepJsonIsRefusedQuickly() {
        refusesQuickly("{\"kind\":\"JOY\",\"body\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}");
        refusesQuickly("{\"kind\":\"JOY\",\"x\":" + "{\"a\":".repeat(9_000) + "1" + "}".repeat(9_000) + "}");
        refusesQuickly("[".repeat(60_000));
    }

    @Test
    void aLongArrayIsRefusedQuickly() {
        refusesQuickly("[" + "0,".repeat(30_000) + "0]");
        refusesQuickly("{\"kind\":\"JOY\",\"body\":[" + "0,".repeat(30_000) + "0]}");
        refusesQuickly("[" + "0,".repeat(199_999) + "0]");
    }

    @Test
    void aLongNumberIsRefusedQuickly() {
        refusesQuickly("{\"kind\":\"JOY\",\"body\":" + "9".repeat(20_000) + "}");
        refusesQuickly("{\"minutes\":1e" + "9".repeat(20_000) + "}");
    }

    private void refusesQuickly(String body) {
        long begun = System.nanoTime();
        try (RawHttp connection = RawHttp.connect()) {
            RawHttp.Answer answer = connection
                    .send(head("POST", "/v1/reflections") + "Connection: close\r\nContent-Length: " + body.length()
                            + "\r\n\r\n")
                    .send(body)
                    .readAll();
            assertThat(answer.status()).isIn(400, 413);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(QUICKLY);
    }

    @Test
    void aHugeHeaderIsRefused() {
        try (RawHttp connection = RawHttp.connect()) {
            RawHttp.Answer answer = connection
                    .send(head("GET", "/v1/users/me") + "X-Long: " + "x".repeat(70_000) + "\r\n\r\n")
                    .readAll();
            assertThat(answer.status()).isIn(400, 431);
            assertThat(answer.closed()).isTrue();
        }
    }

    @Test
    void aThousandHeadersAreRefused() {
        StringBuilder headers = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            headers.append("X-Header-").append(i).append(": some value of some length\r\n");
        }
        try (RawHttp connection = RawHttp.connect()) {
            RawHttp.Answer answer = connection
                    .send(head("GET", "/v1/users/me") + headers + "\r\n")
                    .readAll();
            assertThat(answer.status()).isIn(400, 431);
        }
    }

    @Test
    void aHugeUriIsRefused() {
        try (RawHttp connection = RawHttp.connect()) {
            RawHttp.Answer answer = connection
                    .send(head("GET", "/v1/reflections?cursor=" + "x".repeat(70_000)) + "\r\n")
                    .readAll();
            assertThat(answer.status()).isIn(400, 414, 431);
            assertThat(answer.closed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 30\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 30\r\n",
                "Content-Length: 30\r\nContent-Length: 31\r\n",
                "Content-Length: 30, 31\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: +30\r\n",
                "Content-Length: 0x1e\r\n",
                "Transfer-Encoding: gzip\r\n",
                "Transfer-Encoding: chunked, gzip\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding: xchunked\r\n"
            })
    void aBodyOfDoubtfulLengthIsRefusedAndTheConnectionClosed(String framing) {
        String smuggled = "0\r\n\r\nDELETE /v1/couples/invitations/current HTTP/1.1\r\nHost: x\r\n\r\n";
        try (RawHttp connection = RawHttp.connect()) {
            RawHttp.Answer answer = connection
                    .send(head("POST", "/v1/reflections") + framing + "\r\n" + smuggled)
                    .readAll();
            assertThat(answer.status()).isBetween(400, 501);
            assertThat(answer.closed()).isTrue();
            assertThat(answer.body()).as("one answer").doesNotContain("HTTP/1.1 ");
        }
        ana.asks().get("/v1/reflections").then().body("items", hasSize(0));
    }

    private String head(String method, String target) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + ana.accessToken() + "\r\n";
    }
}
