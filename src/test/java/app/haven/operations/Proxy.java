package app.haven.operations;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the service and its database and does what networks and servers do on a bad day. */
final class Proxy implements Closeable {

    enum Mode {
        PASS,
        /** Nobody listens any more, and what was connected is closed. */
        REFUSE,
        /** Every connection ends by a reset, new ones at once. */
        RESET,
        /** Whatever is sent gets no answer. */
        BLACK_HOLE,
        /** Of every answer comes the first byte, and then the connection ends. */
        CUT_ANSWER
    }

    private final InetSocketAddress target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private volatile ServerSocket listener;
    private volatile Mode mode = Mode.PASS;
    private volatile Duration delay = Duration.ZERO;

    Proxy(int targetPort) throws IOException {
        this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
        this.port = listen(0);
    }

    int port() {
        return port;
    }

    void does(Mode next) throws IOException {
        if (mode == Mode.REFUSE && next != Mode.REFUSE) {
            listen(port);
        }
        mode = next;
        if (next == Mode.REFUSE) {
            listener.close();
        }
        if (next == Mode.REFUSE || next == Mode.RESET) {
            sockets.forEach(Proxy::reset);
        }
    }

    /** Holds every answer of the database back for this long. */
    void delays(Duration time) {
        delay = time;
    }

    private int listen(int wanted) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 100);
        listener = socket;
        inBackground("accept", () -> accept(socket));
        return socket.getLocalPort();
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                serve(socket.accept());
            } catch (IOException e) {
                // Closed, or the database does not take the connection: the next one may fare better.
            }
        }
    }

    private void serve(Socket client) throws IOException {
        sockets.add(client);
        if (mode == Mode.RESET) {
            reset(client);
            return;
        }
        Socket server = new Socket();
        sockets.add(server);
        try {
            server.connect(target, 1000);
        } catch (IOException e) {
            reset(client);
            throw e;
        }
        inBackground("to database", () -> copy(client, server, false));
        inBackground("from database", () -> copy(server, client, true));
    }

    private void copy(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[16 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers && !delay.isZero()) {
                    Thread.sleep(delay.toMillis());
                }
                if (mode == Mode.BLACK_HOLE) {
                    continue;
                }
                if (answers && mode == Mode.CUT_ANSWER) {
                    out.write(buffer, 0, 1);
                    return;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // One side has ended, so does the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // Its end was quicker.
        }
    }

    private static void inBackground(String name, Runnable work) {
        Thread thread = new Thread(work, "proxy " + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        sockets.forEach(Proxy::reset);
    }
}
