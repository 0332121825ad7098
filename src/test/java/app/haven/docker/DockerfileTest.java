package app.haven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold for the image, read from docker/Dockerfile. */
class DockerfileTest {

    private static List<String> instructions;

    @BeforeAll
    static void read() throws IOException {
        String text = Files.readString(Path.of("docker/Dockerfile")).replace("\\\n", " ");
        instructions = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void buildsAndRunsOnJava25() {
        assertThat(all("FROM")).containsExactly("maven:3.9-eclipse-temurin-25 AS build", "eclipse-temurin:25-jre");
        assertThat(all("RUN"))
                .first()
                .isEqualTo("--mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests package");
    }

    /** The JVM leaves a cache aside that was made with another collector or another layout of objects. */
    @Test
    void keepsWhatAStartHasLearntForTheNextOnes() {
        String made = all("RUN").get(all("RUN").size() - 1);
        String run = all("ENTRYPOINT").get(0);

        assertThat(made)
                .startsWith("java -XX:AOTCacheOutput=haven.aot ")
                .contains("-jar quarkus-run.jar check && rm -r /tmp/haven");
        assertThat(run).contains("\"-XX:AOTCache=haven.aot\"");
        for (String option : List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders")) {
            assertThat(made).contains(" " + option + " ");
            assertThat(run).contains("\"" + option + "\"");
        }
    }

    @Test
    void runsAsANumberThatIsNotRoot() {
        assertThat(all("USER")).singleElement().asString().matches("[1-9][0-9]*:[1-9][0-9]*");
    }

    @Test
    void startsTheServiceItselfSoThatItGetsTheSignals() {
        assertThat(all("ENTRYPOINT"))
                .singleElement()
                .asString()
                .startsWith("[\"java\", ")
                .endsWith("\"-jar\", \"quarkus-run.jar\"]")
                .contains("-XX:+UseSerialGC", "-XX:MaxRAMPercentage=", "-XX:+ExitOnOutOfMemoryError");
        assertThat(all("CMD")).isEmpty();
    }

    @Test
    void holdsNoSecretAndNothingFromOutside() {
        assertThat(all("ENV"))
                .allSatisfy(variables ->
                        assertThat(variables).doesNotContain("PASSWORD").doesNotContain("KEY"));
        assertThat(all("ARG")).isEmpty();
        assertThat(all("ADD")).isEmpty();
    }

    @Test
    void copiesTheWholeOfTheBuiltService() {
        assertThat(all("COPY"))
                .contains(
                        "--from=build /haven/target/quarkus-app/lib/ lib/",
                        "--from=build /haven/target/quarkus-app/quarkus/ quarkus/",
                        "--from=build /haven/target/quarkus-app/app/ app/",
                        "--from=build /haven/target/quarkus-app/quarkus-run.jar ./");
    }

    @Test
    void sendsTheBuildOnlyWhatItBuildsFrom() throws IOException {
        assertThat(Files.readAllLines(Path.of("docker/Dockerfile.dockerignore")))
                .containsExactly("*", "!.mvn", "!mvnw", "!openapi", "!pom.xml", "!src");
    }

    private static List<String> all(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1).strip())
                .toList();
    }
}
