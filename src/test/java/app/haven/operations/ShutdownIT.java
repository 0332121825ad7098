package app.haven.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.HavenProcess;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the packaged service ends, told to or not. */
class ShutdownIT {

    private static final int ROUNDS = 5;

    @TempDir
    Path directory;

    private final List<Duration> starts = new ArrayList<>();

    @Test
    void toldToStopItAnswersEverythingBegunAndEndsWell() throws Exception {
        try (HavenProcess haven = WriteLoad.unlimited(HavenProcess.in(directory).withTestDatabase())
                .start()) {
            Caller ana = Caller.register(haven.uri());
            WriteLoad load = new WriteLoad(ana);
            load.start(haven.uri(), 4);
            load.awaitAcknowledged(50);
            try (Socket slow = new Socket(haven.uri().getHost(), haven.uri().getPort())) {
                slow.setSoTimeout((int) Caller.PATIENCE.toMillis());
                String body = "{\"kind\":\"JOY\",\"body\":\"begun before the end\"}";
                OutputStream out = slow.getOutputStream();
                out.write(("POST /v1/reflections HTTP/1.1\r\nHost: haven\r\nContent-Type: application/json\r\n"
                                + "Authorization: Bearer " + ana.accessToken() + "\r\nContent-Length: " + body.length()
                                + "\r\n\r\n" + body.substring(0, 10))
                        .getBytes(UTF_8));
                out.flush();

                haven.beginStop();
                long begun = System.nanoTime();
                // Whoever balances the load sees readiness turn and sends no more.
                while (haven.isReady()) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                HttpResponse<String> late = ana.get(haven.uri(), "/v1/reflections?limit=1");
                assertThat(late.statusCode()).isEqualTo(200);
                load.stop();
                assertThat(load.refused()).isEmpty();
                assertThat(load.unsure()).as("begun and not answered").isEmpty();

                // By now it waits for what was begun.
                TimeUnit.NANOSECONDS.sleep(Duration.ofSeconds(3).toNanos() - (System.nanoTime() - begun));
                out.write(body.substring(10).getBytes(UTF_8));
                out.flush();
                assertThat(new String(slow.getInputStream().readNBytes(12), UTF_8))
                        .isEqualTo("HTTP/1.1 201");

                assertThat(haven.awaitExit()).isZero();
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
            }
        }
    }

    @Test
    void killedItKeepsWhatItAcknowledgedAndDoublesNothing() throws Exception {
        HavenProcess.Setup setup =
                WriteLoad.unlimited(HavenProcess.in(directory).withTestDatabase());
        WriteLoad load = null;
        for (int round = 0; round < ROUNDS; round++) {
            try (HavenProcess haven = start(setup)) {
                if (load == null) {
                    load = new WriteLoad(Caller.register(haven.uri()));
                } else {
                    load.verify(haven.uri());
                }
                load.start(haven.uri(), 4);
                load.awaitAcknowledged(30);
                haven.kill();
                load.stop();
                assertThat(load.refused()).isEmpty();
            }
        }
        try (HavenProcess haven = start(setup)) {
            load.verify(haven.uri());
        }
        // Not each, because a busy machine may disturb some.
        assertThat(starts).anySatisfy(taken -> assertThat(taken).isLessThan(Duration.ofSeconds(10)));
    }

    private HavenProcess start(HavenProcess.Setup setup) {
        long begun = System.nanoTime();
        HavenProcess haven = setup.start();
        starts.add(Duration.ofNanos(System.nanoTime() - begun));
        return haven;
    }
}
