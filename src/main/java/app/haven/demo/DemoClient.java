package app.haven.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One made-up person's client app: signs in or up, and asks the service for what that person does. */
final class DemoClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI service;
    private final ObjectMapper mapper;
    private final String accessToken;

    private DemoClient(URI service, ObjectMapper mapper, String accessToken) {
        this.service = service;
        this.mapper = mapper;
        this.accessToken = accessToken;
    }

    /** Empty when nobody of that email and password is there. */
    static Optional<DemoClient> signIn(URI service, ObjectMapper mapper, DemoPerson person) {
        DemoClient nobody = new DemoClient(service, mapper, null);
        HttpResponse<byte[]> answer =
                nobody.send("POST", "/v1/auth/sign-in", Map.of("email", person.email(), "password", person.password()));
        return answer.statusCode() == 200
                ? Optional.of(new DemoClient(
                        service, mapper, nobody.json(answer).path("accessToken").asText()))
                : Optional.empty();
    }

    static DemoClient register(URI service, ObjectMapper mapper, DemoPerson person) {
        JsonNode tokens = new DemoClient(service, mapper, null)
                .post(
                        "/v1/auth/register",
                        Map.of(
                                "email",
                                person.email(),
                                "displayName",
                                person.displayName(),
                                "password",
                                person.password(),
                                "timeZone",
                                DemoPerson.TIME_ZONE,
                                "locale",
                                "en",
                                "adult",
                                true));
        return new DemoClient(service, mapper, tokens.path("accessToken").asText());
    }

    JsonNode get(String path) {
        return expectSuccess("GET", path, null);
    }

    JsonNode post(String path, Map<String, ?> body) {
        return expectSuccess("POST", path, body);
    }

    /** The id of the new thing. */
    String create(String path, Map<String, ?> body) {
        return post(path, body).path("id").asText();
    }

    void put(String path, Map<String, ?> body) {
        expectSuccess("PUT", path, body);
    }

    private JsonNode expectSuccess(String method, String path, Map<String, ?> body) {
        HttpResponse<byte[]> answer = send(method, path, body);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s %s was answered %d, %s"
                    .formatted(
                            method,
                            path,
                            answer.statusCode(),
                            json(answer).path("code").asText()));
        }
        return json(answer);
    }

    private HttpResponse<byte[]> send(String method, String path, Map<String, ?> body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                    .header("Content-Type", "application/json")
                    // Nobody else is at it.
                    .header("If-Match", "*")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)));
            if (accessToken != null) {
                request.header("Authorization", "Bearer " + accessToken);
            }
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("the service cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    private JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return answer.body().length == 0 ? mapper.createObjectNode() : mapper.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("the answer is not JSON", e);
        }
    }

    /** The ids of the built-in practices of these kinds, in the order of the kinds. */
    List<String> practices(String... kinds) {
        JsonNode builtIn = get("/v1/practices").path("builtIn");
        return List.of(kinds).stream()
                .map(kind -> {
                    for (JsonNode practice : builtIn) {
                        if (practice.path("kind").asText().equals(kind)) {
                            return practice.path("id").asText();
                        }
                    }
                    throw new IllegalStateException("no built-in practice of kind " + kind);
                })
                .toList();
    }
}
