package app.haven.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.AtOnce;
import app.haven.testing.HavenProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service in its first moments, with the small heap that README gives it. */
class ColdStartIT {

    private static final int CALLERS = 32;

    @TempDir
    Path directory;

    @Test
    void manyWhoComeFirstAtTheSameMomentAreAllAnswered() throws Exception {
        try (HavenProcess haven = HavenProcess.in(directory)
                .withTestDatabase()
                .withHeapOfMegabytes(96)
                .start()) {
            Caller ana = Caller.register(haven.uri());
            for (String path : List.of(
                    "/v1/reflections/01890a60-1f2e-7d3c-9b4a-5c6d7e8f9a0b",
                    "/v1/couples/current/reflections",
                    "/v1/couples/current/commitments",
                    "/v1/practice-logs/summary?timeZone=UTC")) {
                List<Integer> statuses =
                        AtOnce.times(CALLERS, () -> ana.get(haven.uri(), path).statusCode());

                assertThat(statuses).as(path).hasSize(CALLERS).containsOnly(path.contains("01890a60") ? 404 : 200);
            }
            assertThat(haven.log()).doesNotContain("OutOfMemoryError");
        }
    }
}
