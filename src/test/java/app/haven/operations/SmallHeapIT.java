package app.haven.operations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.AtOnce;
import app.haven.testing.HavenProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The packaged service with little memory: what callers make it remember must not end it. */
@Isolated("keeps the machine busy, while others wait for answers with a limit")
class SmallHeapIT {

    private static final int HEAP_MEGABYTES = 60;

    /** Half a kilobyte each would not fit beside what the service needs. */
    private static final int ADDRESSES = 72_000;

    private static final int AT_ONCE = 4;

    @TempDir
    Path directory;

    @Test
    void callersFromManyAddressesDoNotFillIt() throws Exception {
        try (HavenProcess haven = HavenProcess.in(directory)
                .withTestDatabase()
                .withHeapOfMegabytes(HEAP_MEGABYTES)
                .start()) {
            List<Callable<Void>> callers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int first = i * ADDRESSES / AT_ONCE;
                callers.add(() -> {
                    for (int address = first; address < first + ADDRESSES / AT_ONCE; address++) {
                        assertThat(statusFor(haven.uri(), address)).isEqualTo("HTTP/1.1 200");
                    }
                    return null;
                });
            }
            AtOnce.run(callers);

            assertThat(haven.isReady()).isTrue();
            assertThat(haven.log()).doesNotContain("OutOfMemoryError");
        }
    }

    private static String statusFor(URI haven, int address) throws IOException {
        InetAddress from = InetAddress.getByAddress(new byte[] {
            127, (byte) (20 + address / 62_500), (byte) (1 + address / 250 % 250), (byte) (1 + address % 250)
        });
        try (Socket socket = new Socket(InetAddress.getByName(haven.getHost()), haven.getPort(), from, 0)) {
            socket.setSoTimeout((int) Caller.PATIENCE.toMillis());
            socket.getOutputStream()
                    .write("HEAD /v1/help-lines HTTP/1.1\r\nHost: haven\r\nConnection: close\r\n\r\n"
                            .getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
        }
    }
}
