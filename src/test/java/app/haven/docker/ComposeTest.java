package app.haven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What must hold for every deployment by docker/compose.yaml, read from the file. */
class ComposeTest {

    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|KEY|TOKEN", Pattern.CASE_INSENSITIVE);

    private static Map<String, Object> compose;

    @BeforeAll
    static void read() throws IOException {
        compose = new Yaml().load(Files.readString(Path.of("docker/compose.yaml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"haven", "database"})
    void givesNoServiceMoreThanItNeeds(String name) {
        Map<String, Object> service = service(name);

        assertThat(service)
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .doesNotContainKeys("privileged", "cap_add", "network_mode", "pid", "ipc");
        assertThat((String) service.get("user")).matches("[1-9][0-9]*:[1-9][0-9]*");
        assertThat(list(service, "tmpfs")).contains("/tmp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"haven", "database"})
    void startsEveryServiceAgainAndWatchesIt(String name) {
        assertThat(service(name)).containsEntry("restart", "unless-stopped").containsKey("healthcheck");
    }

    @Test
    void startsHavenOnAHealthyDatabase() {
        assertThat(service("haven"))
                .containsEntry("depends_on", Map.of("database", Map.of("condition", "service_healthy")))
                .containsEntry("stop_grace_period", "35s");
        assertThat(map(service("haven"), "environment"))
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://database:5432/haven");
        assertThat(service("database")).containsEntry("image", "postgres:18");
    }

    @Test
    void publishesTheApiToThisMachineAndNothingElse() {
        assertThat(service("haven")).containsEntry("ports", List.of("127.0.0.1:8080:8080"));
        assertThat(service("database")).doesNotContainKeys("ports", "expose");
        assertThat(list(service("database"), "networks")).containsExactly("inside");
        assertThat(map(map(compose, "networks"), "inside")).containsEntry("internal", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"haven", "database"})
    void passesSecretsByFileOnly(String name) {
        map(service(name), "environment").forEach((variable, value) -> {
            if (SECRET.matcher(variable).find()) {
                assertThat(variable).endsWith("_FILE");
                assertThat((String) value).startsWith("/run/secrets/");
            }
        });
    }

    @Test
    void keepsSecretsWhereGitDoesNotLook() throws IOException {
        assertThat(map(compose, "secrets").values()).hasSize(5).allSatisfy(secret -> assertThat(
                        ((Map<?, ?>) secret).get("file").toString())
                .startsWith("secrets/"));
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("/docker/secrets/", "/docker/haven.env");
    }

    @Test
    void mountsEverySecretThatHavenIsToldOf() {
        assertThat(map(service("haven"), "environment"))
                .containsEntry("HAVEN_KEYS_SIGNING_FILE", "/run/secrets/signing-keys")
                .containsEntry("HAVEN_KEYS_SEALING_FILE", "/run/secrets/sealing-keyset")
                .containsEntry("HAVEN_KEYS_LOOKUP_FILE", "/run/secrets/lookup-keyset")
                .containsEntry("SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS", "/run/settings");
        assertThat(list(service("haven"), "secrets"))
                .containsExactlyInAnyOrder(
                        Map.of("source", "database-password", "target", "/run/settings/quarkus.datasource.password"),
                        "signing-keys",
                        "sealing-keyset",
                        "lookup-keyset");
    }

    private static Map<String, Object> service(String name) {
        return map(map(compose, "services"), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> parent, String key) {
        return (List<Object>) parent.get(key);
    }
}
