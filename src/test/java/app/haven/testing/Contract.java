package app.haven.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import io.vertx.openapi.contract.MediaType;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Holds every answer against the committed contract (OpenAPI 3.1, read by vertx-openapi): status, media type, headers and
 * body. An answer that the contract does not declare fails the test that got it.
 */
public final class Contract implements Filter {

    public static final Path FILE = Path.of("openapi/openapi.yaml");
    public static final Contract INSTANCE = new Contract();

    private static final String CHART = "image/svg+xml";

    /** What HTTP itself and the protection of every answer bring; no operation declares them. */
    private static final Set<String> UNIVERSAL_HEADERS = Set.of(
            "allow",
            "cache-control",
            "connection",
            "content-length",
            "content-security-policy",
            "content-type",
            "referrer-policy",
            "strict-transport-security",
            "transfer-encoding",
            "vary",
            "x-content-type-options",
            "x-frame-options");

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Object> document = read();
    private final OpenAPIContract contract = load();
    private final Map<String, Validator> validators = new ConcurrentHashMap<>();

    private Contract() {}

    /** The document as plain maps and lists, for tests that are driven by it. */
    public Map<String, Object> document() {
        return document;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        Operation operation =
                contract.findOperation(URI.create(request.getURI()).getPath(), HttpMethod.valueOf(request.getMethod()));
        if (operation != null) {
            check(operation, response);
        }
        return response;
    }

    private void check(Operation operation, Response response) {
        String name = operation.getOperationId() + " " + response.getStatusCode();
        String mediaType = response.getContentType() == null
                ? ""
                : response.getContentType().replaceFirst(";.*", "");
        if (response.getStatusCode() >= 400 && !mediaType.equals("application/problem+json")) {
            throw new AssertionError(name + " is not a problem but " + mediaType);
        }
        response.getHeaders().forEach(header -> requireDeclared(name, operation, response, header.getName()));
        if (mediaType.equals(CHART)) {
            requireChart(name, operation);
            return;
        }
        MediaType declared = declared(name, operation, response.getStatusCode());
        if (declared == null) {
            assertThat(response.asString()).as(name + " declares no body").isEmpty();
            return;
        }
        // The validator library's own way with answers copies the whole contract for each of them.
        OutputUnit outcome = validators
                .computeIfAbsent(name, first -> contract.getSchemaRepository().validator(declared.getSchema()))
                .validate(Json.decodeValue(response.asString()));
        if (!outcome.getValid()) {
            throw new AssertionError(name + " breaks the contract: " + errors(outcome) + "\n" + response.asString());
        }
    }

    /** What the body is to be like; null when there is to be none. */
    private static MediaType declared(String name, Operation operation, int status) {
        io.vertx.openapi.contract.Response answer =
                operation.getResponse(status) == null ? operation.getDefaultResponse() : operation.getResponse(status);
        if (answer == null) {
            throw new AssertionError(name + " is not declared");
        }
        return answer.getContent().get("application/json");
    }

    private static String errors(OutputUnit outcome) {
        return outcome.getErrors().stream()
                .map(error -> error.getInstanceLocation() + " " + error.getError())
                .collect(Collectors.joining("; "));
    }

    /** That there is one to be declared; what it must be like is tested where it is drawn. */
    private void requireChart(String name, Operation operation) {
        Object declared = new JsonObject(document)
                .getJsonObject("paths")
                .getJsonObject(operation.getOpenAPIPath())
                .getJsonObject(operation.getHttpMethod().name().toLowerCase(Locale.ROOT))
                .getJsonObject("responses")
                .getJsonObject("200")
                .getJsonObject("content")
                .getValue(CHART);
        if (declared == null) {
            throw new AssertionError(name + " declares no chart");
        }
    }

    private void requireDeclared(String name, Operation operation, Response response, String header) {
        if (UNIVERSAL_HEADERS.contains(header.toLowerCase(Locale.ROOT))) {
            return;
        }
        JsonObject answers = operation.getOpenAPIModel().getJsonObject("responses");
        JsonObject answer =
                answers.getJsonObject(Integer.toString(response.getStatusCode()), answers.getJsonObject("default"));
        JsonObject declared = resolve(answer).getJsonObject("headers", new JsonObject());
        if (!declared.containsKey(header)) {
            throw new AssertionError(name + " has the undeclared header " + header);
        }
    }

    private JsonObject resolve(JsonObject answer) {
        String reference = answer.getString("$ref");
        return reference == null
                ? answer
                : new JsonObject(document)
                        .getJsonObject("components")
                        .getJsonObject("responses")
                        .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static JsonObject withoutCharts(JsonObject contract) {
        for (Map.Entry<String, Object> path : contract.getJsonObject("paths")) {
            for (Map.Entry<String, Object> operation : (JsonObject) path.getValue()) {
                JsonObject answer = ((JsonObject) operation.getValue())
                        .getJsonObject("responses")
                        .getJsonObject("200", new JsonObject());
                answer.getJsonObject("content", new JsonObject()).remove(CHART);
            }
        }
        return contract;
    }

    private static Map<String, Object> read() {
        try {
            return new YAMLMapper().readValue(FILE.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** vertx-openapi knows application/json only; other media types are checked above. */
    private OpenAPIContract load() {
        // It also wants an absolute server, of which it uses the path alone.
        String json = withoutCharts(new JsonObject(document).copy())
                .put("servers", List.of(Map.of("url", "http://localhost/")))
                .encode()
                .replace("application/problem+json", "application/json")
                .replace("application/merge-patch+json", "application/json")
                .replace("application/fhir+json", "application/json");
        try {
            return OpenAPIContract.from(vertx, new JsonObject(json))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the contract cannot be read", e);
        }
    }
}
