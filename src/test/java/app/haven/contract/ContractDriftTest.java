package app.haven.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published contract is what the service does, and says enough to be worked with. */
@QuarkusTest
class ContractDriftTest {

    private static final String UPDATE = "contract.update";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head", "options");
    private static final Pattern JSON = Pattern.compile("application/([a-z-]+\\+)?json");

    private final Map<String, Object> document = Contract.INSTANCE.document();

    @Test
    void theCommittedContractIsTheServicesOwn() throws IOException {
        String generated = given().get("/generated-openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(Contract.FILE, generated);
        }

        assertThat(Files.readString(Contract.FILE))
                .as("openapi/openapi.yaml differs from what the code says. If the change is meant, write it anew with"
                        + " `./mvnw test -Dtest=ContractDriftTest -D" + UPDATE + "=true` and commit it.")
                .isEqualTo(generated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi.yaml"})
    void theCommittedContractIsServed(String path) throws IOException {
        Response answer = given().get(path);

        answer.then().statusCode(200).contentType("application/yaml;charset=UTF-8");
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-cache");
        assertThat(answer.asByteArray()).isEqualTo(Files.readAllBytes(Contract.FILE));
        given().head(path).then().statusCode(200).contentType("application/yaml;charset=UTF-8");
    }

    @Test
    void everyOperationSaysWhatItIs() {
        List<String> ids = new ArrayList<>();
        forEachOperation((name, operation) -> {
            assertThat(operation.get("operationId")).as(name).isInstanceOf(String.class);
            assertThat((String) operation.get("summary")).as(name).isNotBlank();
            assertThat((String) operation.get("description")).as(name).isNotBlank();
            assertThat(list(operation.get("tags"))).as(name).hasSize(1);
            ids.add((String) operation.get("operationId"));
        });
        assertThat(ids).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }

    @Test
    void everyTagIsExplained() {
        List<Object> explained = new ArrayList<>();
        for (Object tag : list(document.get("tags"))) {
            assertThat((String) map(tag).get("description")).isNotBlank();
            explained.add(map(tag).get("name"));
        }
        forEachOperation((name, operation) -> assertThat(explained).as(name).containsAll(list(operation.get("tags"))));
    }

    @Test
    void everyJsonBodyHasAnExample() {
        forEachOperation((name, operation) -> {
            assertExamples(name + " request", map(operation.getOrDefault("requestBody", Map.of())));
            map(operation.get("responses"))
                    .forEach((status, answer) -> assertExamples(name + " " + status, resolve(map(answer))));
        });
    }

    @Test
    void everyOperationSaysHowItFails() {
        forEachOperation((name, operation) -> {
            Map<String, Object> answers = map(operation.get("responses"));
            assertThat(answers.keySet()).as(name).contains("400", "406", "429", "500", "503", "default");
            if (!list(operation.get("security")).equals(List.of(Map.of()))) {
                assertThat(answers.keySet()).as(name).contains("401", "403");
            }
            if (name.contains("{")) {
                assertThat(answers.keySet()).as(name).contains("404");
            }
            if (name.startsWith("patch")
                    || (name.startsWith("put")
                            && name.contains("{")
                            && operation.containsKey("requestBody")
                            && !name.endsWith("/alert-thresholds"))) {
                assertThat(answers.keySet()).as(name).contains("412", "413", "415", "428");
            }
            answers.forEach((status, answer) -> {
                if (status.startsWith("4") || status.startsWith("5") || status.equals("default")) {
                    assertThat(map(resolve(map(answer)).get("content")).keySet())
                            .as(name + " " + status)
                            .containsExactly("application/problem+json");
                }
            });
        });
    }

    /** What is not there yet can be missing to whoever reads it, not to whoever makes it. */
    @Test
    void whatIsMadeInItsOnlyPlaceIsNotMissing() {
        Map<String, Object> profile = map(map(document.get("paths")).get("/v1/therapist-profile"));
        assertThat(map(map(profile.get("post")).get("responses"))).doesNotContainKey("404");
        for (String method : List.of("get", "patch", "delete")) {
            assertThat(map(map(profile.get(method)).get("responses"))).containsKey("404");
        }
    }

    @Test
    void everyMemberOfASchemaIsExplained() {
        List<String> unexplained = new ArrayList<>();
        map(map(document.get("components")).get("schemas"))
                .forEach((name, schema) -> map(map(schema).getOrDefault("properties", Map.of()))
                        .forEach((member, type) -> {
                            Map<String, Object> described = map(type);
                            if (described.keySet().stream()
                                            .noneMatch(Set.of("description", "example", "examples", "$ref")::contains)
                                    && !isListOfSchemas(described)) {
                                unexplained.add(name + "." + member);
                            }
                        }));
        assertThat(unexplained).isEmpty();
    }

    /** Then the schema of the items explains them. */
    private static boolean isListOfSchemas(Map<String, Object> type) {
        return "array".equals(type.get("type")) && map(type.get("items")).containsKey("$ref");
    }

    private void assertExamples(String name, Map<String, Object> bodies) {
        map(bodies.getOrDefault("content", Map.of())).forEach((mediaType, body) -> {
            if (JSON.matcher(mediaType).matches()) {
                assertThat(map(body).keySet()).as(name + " " + mediaType).containsAnyOf("example", "examples");
            }
        });
    }

    private void forEachOperation(BiConsumer<String, Map<String, Object>> check) {
        map(document.get("paths")).forEach((path, item) -> map(item).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                check.accept(method + " " + path, map(operation));
            }
        }));
    }

    private Map<String, Object> resolve(Map<String, Object> answer) {
        String reference = (String) answer.get("$ref");
        if (reference == null) {
            return answer;
        }
        return map(map(map(document.get("components")).get("responses"))
                .get(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }
}
