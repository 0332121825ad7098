package app.haven.operations;

import app.haven.testing.Member;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A member who calls the packaged service, with the patience of ten seconds an answer. */
final class Caller {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final String email;
    private final String userId;
    private final String accessToken;

    private Caller(String email, String userId, String accessToken) {
        this.email = email;
        this.userId = userId;
        this.accessToken = accessToken;
    }

    static Caller register(URI haven) throws IOException {
        String email = "caller-" + UUID.randomUUID() + "@example.org";
        return with(email, send(post(haven, "/v1/auth/register", registration(email))), 201);
    }

    static Caller signIn(URI haven, String email, String password) throws IOException {
        Map<String, String> credentials = Map.of("email", email, "password", password);
        return with(email, send(post(haven, "/v1/auth/sign-in", credentials)), 200);
    }

    private static Caller with(String email, HttpResponse<String> answer, int expected) {
        if (answer.statusCode() != expected) {
            throw new AssertionError("no tokens: " + answer.statusCode() + " " + answer.body());
        }
        JsonNode tokens = json(answer);
        return new Caller(
                email, tokens.get("userId").asText(), tokens.get("accessToken").asText());
    }

    static Map<String, Object> registration(String email) {
        return Member.registration("Caller", email, Member.PASSWORD);
    }

    String email() {
        return email;
    }

    String userId() {
        return userId;
    }

    String accessToken() {
        return accessToken;
    }

    HttpResponse<String> get(URI haven, String path) throws IOException {
        return send(signed(HttpRequest.newBuilder(haven.resolve(path))));
    }

    /** Retried with the same key, it must not write twice. */
    HttpResponse<String> write(URI haven, String key, String body) throws IOException {
        return send(signed(post(haven, "/v1/reflections", Map.of("kind", "JOY", "body", body))
                .header("Idempotency-Key", key)));
    }

    HttpRequest.Builder signed(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + accessToken);
    }

    /** The words of all own reflections, each as often as it is stored. */
    List<String> reflections(URI haven) throws IOException {
        List<String> bodies = new java.util.ArrayList<>();
        Set<String> ids = new HashSet<>();
        String cursor = "";
        do {
            HttpResponse<String> answer = get(haven, "/v1/reflections?limit=100" + cursor);
            if (answer.statusCode() != 200) {
                throw new AssertionError("no list: " + answer.statusCode() + " " + answer.body());
            }
            JsonNode page = json(answer);
            for (JsonNode item : page.get("items")) {
                if (ids.add(item.get("id").asText())) {
                    bodies.add(item.get("body").asText());
                }
            }
            JsonNode next = page.get("nextCursor");
            cursor = next == null || next.isNull() ? null : "&cursor=" + next.asText();
        } while (cursor != null);
        return bodies;
    }

    static HttpRequest.Builder post(URI haven, String path, Object body) {
        try {
            return HttpRequest.newBuilder(haven.resolve(path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + answer.body(), e);
        }
    }
}
