package app.haven.operations;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Connections that send a byte a second and never come to an end, as if there were nobody else. */
final class SlowCallers implements Closeable {

    private static final byte[] A_BYTE = {'a'};

    private final List<Socket> open = new ArrayList<>();
    private final long begun = System.nanoTime();
    private final Thread thread = new Thread(this::dribble, "slow callers");

    private volatile Duration lastCut;

    SlowCallers(URI haven, String accessToken, int width) throws IOException {
        String head = "POST /v1/reflections HTTP/1.1\r\nHost: haven\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + accessToken + "\r\nContent-Length: 5000\r\n";
        for (int i = 0; i < width; i++) {
            begin(haven, head + "X-Slow: ");
            begin(haven, head + "\r\n{\"kind\":\"JOY\",\"body\":\"");
        }
        thread.start();
    }

    private void begin(URI haven, String sent) throws IOException {
        Socket socket = new Socket(haven.getHost(), haven.getPort());
        socket.setSoTimeout(1);
        socket.getOutputStream().write(sent.getBytes(US_ASCII));
        open.add(socket);
    }

    /** How long it took until the last of them was cut. */
    Duration awaitAllCut() throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(40));
        if (lastCut == null) {
            throw new AssertionError("not all slow callers were cut");
        }
        return lastCut;
    }

    private void dribble() {
        while (!open.isEmpty()) {
            open.removeIf(SlowCallers::isCut);
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
        lastCut = Duration.ofNanos(System.nanoTime() - begun);
    }

    private static boolean isCut(Socket socket) {
        try {
            socket.getOutputStream().write(A_BYTE);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
    }
}
