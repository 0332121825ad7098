package app.haven.operations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.HavenProcess;
import app.haven.testing.Member;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged service as docker/compose.yaml runs it: a database and key files given, its log in JSON. */
class OperationsIT {

    private static final Duration CUT_WITHIN = Duration.ofSeconds(30);

    @TempDir
    static Path directory;

    private static HavenProcess haven;
    private static Caller ana;
    private static SlowCallers slow;

    @BeforeAll
    static void start() throws Exception {
        keys("new", directory.resolve("keys").toString());
        haven = setup().withEnvironment("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true")
                .start();
        ana = Caller.register(haven.uri());
        // They take as long as all the other tests here, which notice nothing of them.
        slow = new SlowCallers(haven.uri(), ana.accessToken(), 25);
    }

    private static HavenProcess.Setup setup() {
        HavenProcess.Setup setup = HavenProcess.in(directory).withTestDatabase();
        for (String key : List.of("signing", "sealing", "lookup")) {
            String variable = "HAVEN_KEYS_" + key.toUpperCase(java.util.Locale.ROOT);
            setup.withoutEnvironment(variable)
                    .withEnvironment(
                            variable + "_FILE",
                            directory.resolve("keys").resolve(key + ".json").toString());
        }
        return setup;
    }

    @AfterAll
    static void stop() throws IOException {
        if (slow != null) {
            slow.close();
        }
        if (haven != null) {
            haven.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics"})
    void healthAndMetricsAnswerApartFromTheApi(String path) throws IOException {
        assertThat(get(haven.managementUri(), path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/metrics",
                "/q/dev",
                "/q/dev-ui",
                "/q/openapi",
                "/q/swagger-ui",
                "/q/arc/beans",
                "/metrics",
                "/health"
            })
    void nothingForOperatorsAnswersBesideTheApi(String path) throws IOException {
        HttpResponse<String> answer = get(haven.uri(), path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void theContractAndItsPageAnswerBesideTheApi() throws IOException {
        assertThat(get(haven.uri(), "/openapi").body()).contains("openapi: 3.1");
        HttpResponse<String> page = get(haven.uri(), "/docs/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui");
    }

    @Test
    void metricsNamePathTemplates() throws IOException {
        String id = UUID.randomUUID().toString();
        URI thing = haven.uri().resolve("/v1/reflections/" + id);
        ana.get(haven.uri(), thing.getPath());
        for (int i = 0; i < 2; i++) {
            Caller.send(HttpRequest.newBuilder(thing).header("Authorization", "Bearer " + id));
        }
        Caller.send(HttpRequest.newBuilder(thing)
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(new byte[70_000])));
        get(haven.uri(), "/" + id);

        assertThat(get(haven.managementUri(), "/q/metrics").body())
                .contains("status=\"404\",uri=\"/v1/reflections/{id}\"")
                .contains("status=\"401\",uri=\"/v1/reflections/{id}\"")
                .contains("status=\"413\",uri=\"/*\"")
                .doesNotContain(id);
    }

    @Test
    void aFailedRequestIsFoundByItsId() throws Exception {
        HttpResponse<String> answer = ana.get(haven.uri(), "/v1/reflections/" + UUID.randomUUID());
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();

        assertThat(answer.body()).contains(id);
        assertThat(logged("request=" + id))
                .matches("request=" + id + " user=" + ana.userId() + " GET /v1/reflections/\\{id} 404 \\d+ ms");
    }

    @Test
    void nothingThatPeopleSendIsLoggedOrCounted() throws Exception {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        List<HttpResponse<String>> refusals = new ArrayList<>();
        URI uri = haven.uri();
        String mail = canary + "@example.org";

        assertThat(ana.write(uri, canary, canary).statusCode()).isEqualTo(201);
        refusals.add(ana.write(uri, canary, "not the same " + canary));
        refusals.add(ana.write(uri, UUID.randomUUID().toString(), canary.repeat(300)));
        Map<String, Object> account = Member.registration(canary, mail, canary + " as a password");
        assertThat(Caller.send(Caller.post(uri, "/v1/auth/register", account)).statusCode())
                .isEqualTo(201);
        refusals.add(Caller.send(Caller.post(uri, "/v1/auth/register", account)));
        refusals.add(
                Caller.send(Caller.post(uri, "/v1/auth/sign-in", Map.of("email", mail, "password", "not " + canary))));
        refusals.add(
                Caller.send(Caller.post(uri, "/v1/auth/sign-in", Map.of("email", "x" + mail, "password", canary))));
        refusals.add(Caller.send(Caller.post(uri, "/v1/auth/refresh", Map.of("refreshToken", canary))));
        refusals.add(
                Caller.send(ana.signed(Caller.post(uri, "/v1/couples/invitations/accept", Map.of("code", canary)))));
        refusals.add(
                Caller.send(ana.signed(Caller.post(uri, "/v1/reflections", Map.of("kind", canary, "body", canary)))));
        refusals.add(Caller.send(ana.signed(
                Caller.post(uri, "/v1/reflections", Map.of("kind", "JOY", "body", canary, "title", canary)))));
        refusals.add(Caller.send(ana.signed(HttpRequest.newBuilder(uri.resolve("/v1/reflections"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"kind\":\"JOY\",\"body\":\"" + canary)))));
        refusals.add(Caller.send(ana.signed(HttpRequest.newBuilder(uri.resolve("/v1/reflections"))
                .header("Content-Type", "text/" + canary)
                .POST(HttpRequest.BodyPublishers.ofString(canary)))));
        refusals.add(ana.get(uri, "/v1/reflections?limit=" + canary));
        refusals.add(ana.get(uri, "/v1/reflections?cursor=" + canary));
        refusals.add(ana.get(uri, "/v1/reflections/" + canary));
        refusals.add(ana.get(uri, "/v1/" + canary));
        refusals.add(get(uri, "/" + canary + "?" + canary));
        refusals.add(Caller.send(
                HttpRequest.newBuilder(uri.resolve("/v1/users/me")).header("Authorization", "Bearer " + canary)));
        refusals.add(Caller.send(HttpRequest.newBuilder(uri.resolve("/v1/users/me"))
                .header("X-Request-Id", canary)
                .header("User-Agent", canary)
                .header("traceparent", canary)
                .header("X-Forwarded-For", canary)));
        String last = refusals.get(refusals.size() - 1)
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
        logged("request=" + last);

        for (HttpResponse<String> refusal : refusals) {
            assertThat(refusal.statusCode()).as(refusal.body()).isBetween(400, 499);
            assertThat(refusal.body()).doesNotContain(canary);
            assertThat(refusal.headers().map().toString()).doesNotContain(canary);
        }
        assertThat(haven.log()).doesNotContain(canary).doesNotContain(ana.email());
        assertThat(get(haven.managementUri(), "/q/metrics").body()).doesNotContain(canary);
    }

    @Test
    void nobodyForgesALogLine() throws Exception {
        String escape = "\u001b[31mforged";
        for (String request : List.of(
                "GET /v1/x%0d%0aforged%0a HTTP/1.1\r\nHost: haven\r\n\r\n",
                "GET /v1/x?y=%0d%0aforged%1b[31m HTTP/1.1\r\nHost: haven\r\n\r\n",
                "GET /v1/" + escape + " HTTP/1.1\r\nHost: haven\r\n\r\n",
                "GET /v1/x HTTP/1.1\r\nHost: haven\r\nUser-Agent: " + escape + "\r\nX-Request-Id: " + escape
                        + "\r\n\r\n",
                "GET /v1/x HTTP/1.1\r\nHost: haven\r\nX-Forwarded-For: a\rforged\r\n\r\n",
                "GET /v1/x HTTP/1.1\r\nHost: haven\r\nAuthorization: Bearer a\nforged: yes\r\n\r\n",
                "FORGED\u001b[31m /v1/x HTTP/1.1\r\nHost: haven\r\n\r\n",
                "FORGED /v1/x HTTP/1.1\r\nHost: haven\r\n\r\n",
                "forged\r\n\r\n")) {
            send(request);
        }
        HttpResponse<String> last = get(haven.uri(), "/v1/last");
        logged("request=" + last.headers().firstValue("X-Request-Id").orElseThrow());

        assertThat(haven.log()).doesNotContainIgnoringCase("forged").doesNotContain("\u001b");
        assertThat(get(haven.managementUri(), "/q/metrics").body()).doesNotContainIgnoringCase("forged");
        assertThat(haven.log().lines())
                .allSatisfy(line -> assertThat(message(line)).isPresent());
    }

    @Test
    void slowCallersAreCutWhileOthersAreServed() throws Exception {
        for (int i = 0; i < 20; i++) {
            long begun = System.nanoTime();
            assertThat(ana.write(haven.uri(), UUID.randomUUID().toString(), "meanwhile")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        }
        assertThat(slow.awaitAllCut()).isLessThan(CUT_WITHIN);
        assertThat(haven.log()).doesNotContain("\"level\":\"ERROR\"");
    }

    /** With few workers, many of them have gone before their request's turn comes. */
    @Test
    void whoHangsUpIsNoFailureOfOurs() throws Exception {
        try (HavenProcess narrow = WriteLoad.unlimited(setup())
                .withEnvironment("QUARKUS_THREAD_POOL_MAX_THREADS", "4")
                .withLog("narrow.log")
                .start()) {
            byte[] request = ("POST /v1/reflections HTTP/1.1\r\nHost: haven\r\nContent-Type: application/json\r\n"
                            + "Authorization: Bearer " + ana.accessToken() + "\r\nContent-Length: 28\r\n\r\n"
                            + "{\"kind\":\"JOY\",\"body\":\"Rain\"}")
                    .getBytes(ISO_8859_1);
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (!narrow.log().contains("POST /v1/reflections 400")) {
                assertThat(System.nanoTime())
                        .as("nobody who hung up was noticed")
                        .isLessThan(end);
                hangUp(narrow.uri(), request, 32);
            }

            assertThat(narrow.log()).doesNotContain("Unexpected failure");
        }
    }

    private static void hangUp(URI haven, byte[] request, int width) throws IOException {
        List<Socket> callers = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            callers.add(new Socket(haven.getHost(), haven.getPort()));
        }
        for (Socket caller : callers) {
            caller.getOutputStream().write(request);
        }
        for (Socket caller : callers) {
            caller.close();
        }
    }

    /** As it is set up to start with: the tests in one process have more, since they all come from one machine. */
    @Test
    void whoAsksTooOftenWithoutAnAccountIsToldToWait() throws IOException {
        InetAddress elsewhere = InetAddress.getByName("127.9.0.1");
        try (Socket caller = new Socket(
                InetAddress.getByName(haven.uri().getHost()), haven.uri().getPort(), elsewhere, 0)) {
            List<String> head = List.of("HTTP/1.1 200 OK");
            int answered = -1;
            while (head.get(0).equals("HTTP/1.1 200 OK") && answered < 2000) {
                head = head(caller, "/v1/help-lines");
                answered++;
            }

            assertThat(head.get(0)).isEqualTo("HTTP/1.1 429 Too Many Requests");
            assertThat(head).anyMatch(line -> line.matches("(?i)Retry-After: \\d+"));
            assertThat(answered).isBetween(600, 1000);
        }
        assertThat(get(haven.uri(), "/v1/help-lines").statusCode())
                .as("to others")
                .isEqualTo(200);
    }

    private static List<String> head(Socket socket, String path) throws IOException {
        socket.setSoTimeout(5000);
        socket.getOutputStream().write(("HEAD " + path + " HTTP/1.1\r\nHost: haven\r\n\r\n").getBytes(ISO_8859_1));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new EOFException(head.toString());
            }
            head.append((char) next);
        }
        return head.toString().lines().toList();
    }

    @Test
    void anotherSigningKeySignsNobodyOut() throws Exception {
        Path before = directory.resolve("keys/signing.json");
        JsonNode old = Caller.json(get(haven.uri(), "/.well-known/jwks.json")).get("keys");
        keys("rotate", before.toString());

        try (HavenProcess rotated = setup().withLog("rotated.log").start()) {
            HttpResponse<String> published = get(rotated.uri(), "/.well-known/jwks.json");
            JsonNode both = Caller.json(published).get("keys");
            assertThat(both).hasSize(2);
            assertThat(both.get(1)).isEqualTo(old.get(0));
            assertThat(both).allSatisfy(key -> assertThat(key.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("kty", "kid", "use", "alg", "n", "e"));

            assertThat(ana.get(rotated.uri(), "/v1/users/me").statusCode()).isEqualTo(200);
            Caller ben = Caller.register(rotated.uri());
            assertThat(ben.get(rotated.uri(), "/v1/users/me").statusCode()).isEqualTo(200);
            assertThat(new String(
                            java.util.Base64.getUrlDecoder()
                                    .decode(ben.accessToken()
                                            .substring(0, ben.accessToken().indexOf('.'))),
                            ISO_8859_1))
                    .contains(both.get(0).get("kid").asText());
            // And the log of one who runs it at a terminal is text.
            assertThat(rotated.log()).doesNotContain("{\"timestamp\"").contains("Listening on");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"signing", "sealing", "lookup"})
    void withoutAKeyOfItsOwnItDoesNotServeADatabase(String key) {
        String variable = "HAVEN_KEYS_" + key.toUpperCase(java.util.Locale.ROOT) + "_FILE";
        try (HavenProcess refusing =
                setup().withoutEnvironment(variable).withLog("refusing.log").launch()) {
            assertThat(refusing.awaitExit()).isEqualTo(1);
            assertThat(refusing.log().lines().toList())
                    .last()
                    .asString()
                    .startsWith("No " + key + " key is given. Set haven.keys." + key + "-file (" + variable + ")");
            assertThat(refusing.log()).doesNotContain("\tat ");
        }
    }

    private static void keys(String command, String path) {
        assertThat(HavenProcess.in(directory).withLog("keys.log").run("keys", command, path))
                .isZero();
    }

    private static HttpResponse<String> get(URI uri, String path) throws IOException {
        return Caller.send(HttpRequest.newBuilder(uri.resolve(path)));
    }

    private static void send(String request) throws IOException {
        try (Socket socket = new Socket(haven.uri().getHost(), haven.uri().getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            assertThat(new String(socket.getInputStream().readNBytes(10), ISO_8859_1))
                    .matches("HTTP/1.[01] 4");
        }
    }

    /** The log is written when the answer has gone, so it may come a moment later. */
    private static String logged(String part) throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            Optional<String> line = haven.log()
                    .lines()
                    .flatMap(json -> message(json).stream())
                    .filter(message -> message.contains(part))
                    .findFirst();
            if (line.isPresent()) {
                return line.get();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("not logged: " + part + "\n" + haven.log());
    }

    private static Optional<String> message(String line) {
        try {
            return Optional.ofNullable(new ObjectMapper().readTree(line).get("message"))
                    .map(JsonNode::asText);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
