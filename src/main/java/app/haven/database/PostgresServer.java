package app.haven.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** One PostgreSQL on its files: started, and stopped again. */
final class PostgresServer {

    private static final Logger LOG = Logger.getLogger(PostgresServer.class);

    /** What the service promises comes first: nothing acknowledged is lost, and no content reaches a log. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("log_min_messages", "log"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_connections", "60"));

    private static final int SECONDS_TO_START = 60;
    private static final int SECONDS_TO_STOP = 10;

    private final PostgresCluster cluster;
    private final PostgresPrograms programs;
    private final Path log;

    PostgresServer(PostgresCluster cluster, PostgresPrograms programs, Path log) {
        this.cluster = cluster;
        this.programs = programs;
        this.log = log;
    }

    /** Returns the port that it listens on. pg_ctl takes it out of our process group, so that Ctrl-C spares it. */
    int start() throws IOException {
        int port = freePort();
        String options = SETTINGS.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        long linesBefore = log().size();
        try {
            pgCtl("start", "--silent", "--timeout=" + SECONDS_TO_START, "--log=" + log, "--options=" + options);
        } catch (IOException e) {
            stop();
            String reason = log().stream()
                    .skip(linesBefore)
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .findFirst()
                    .orElse(e.getMessage());
            throw new IOException(reason, e);
        }
        return port;
    }

    /** Does nothing when nobody serves these files. */
    void stop() {
        if (!new PostmasterFile(cluster.path()).namesThePostgresOfItsCluster()) {
            return;
        }
        try {
            pgCtl("stop", "--mode=fast", "--timeout=" + SECONDS_TO_STOP);
        } catch (IOException e) {
            LOG.warnf(
                    "The embedded PostgreSQL does not stop in order, so it recovers when it starts again: %s",
                    e.getMessage());
            stopAtOnce();
        }
    }

    private void stopAtOnce() {
        try {
            pgCtl("stop", "--mode=immediate", "--timeout=" + SECONDS_TO_STOP);
        } catch (IOException e) {
            LOG.errorf("The embedded PostgreSQL does not stop: %s", e.getMessage());
        }
    }

    /** Whoever holds the data directory and finds it served has found what a killed Haven left behind. */
    void stopOrphan() throws IOException {
        PostmasterFile postmaster = new PostmasterFile(cluster.path());
        if (postmaster.namesThePostgresOfItsCluster()) {
            LOG.warn("Haven was killed the last time: stopping the PostgreSQL that it left behind");
            stop();
        }
        postmaster.deleteIfItNamesAnotherProgram();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private List<String> log() throws IOException {
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private void pgCtl(String action, String... options) throws IOException {
        String[] arguments = new String[options.length + 2];
        arguments[0] = action;
        arguments[1] = "--pgdata=" + cluster.path();
        System.arraycopy(options, 0, arguments, 2, options.length);
        programs.run("pg_ctl", arguments);
    }
}
