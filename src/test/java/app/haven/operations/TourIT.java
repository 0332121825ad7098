package app.haven.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.HavenProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README's tour, word for word, as its reader runs it: the packaged service, its own database, bash, curl and jq. */
class TourIT {

    private static final Pattern SECTION = Pattern.compile("(?ms)^## Tour$(.*?)(?=^## |\\z)");
    private static final Pattern BASH = Pattern.compile("(?ms)^```bash$\\R(.*?)^```$");

    @TempDir
    Path directory;

    @Test
    void goesFromTwoStrangersToACoupleAndBack() throws Exception {
        Path script = Files.writeString(directory.resolve("tour.sh"), "set -euo pipefail\n" + tour());
        try (HavenProcess haven = HavenProcess.in(directory).start()) {
            ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("tour.log").toFile());
            bash.environment().put("HAVEN", haven.uri().toString());
            Process tour = bash.start();

            boolean ended = tour.waitFor(60, TimeUnit.SECONDS);
            tour.destroyForcibly();
            String said = Files.readString(directory.resolve("tour.log"));
            assertThat(ended).as(said).isTrue();
            assertThat(tour.exitValue()).as(said).isZero();
            assertThat(Pattern.compile("\\b404\\b").matcher(said).results().count())
                    .as("refusals of the partner, before sharing and after leaving:\n%s", said)
                    .isEqualTo(2);
        }
    }

    private static String tour() throws IOException {
        String section = SECTION.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("README.md has no section Tour"));
        String script = BASH.matcher(section)
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n"));
        assertThat(script).contains("${HAVEN:-", "curl", "jq");
        return script;
    }
}
