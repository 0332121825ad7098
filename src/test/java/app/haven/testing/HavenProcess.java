package app.haven.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The packaged service in a process of its own, as a stranger runs it: on free ports, with a folder of its own as the
 * working directory, so that its data lie in {@code data} below. Whatever a test does, closing leaves nothing running.
 */
public final class HavenProcess implements AutoCloseable {

    private static final Path BUILT = Path.of("target");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path directory;
    private final Path log;
    private final int port;
    private final int managementPort;
    private final Process process;

    private HavenProcess(Path directory, Path log, int port, int managementPort, Process process) {
        this.directory = directory;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
        this.process = process;
    }

    public static Setup in(Path directory) {
        try {
            return new Setup(directory.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to start it; everything has a default. */
    public static final class Setup {

        private final Path directory;
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final Map<String, String> properties = new LinkedHashMap<>();
        private final List<String> options = new ArrayList<>();
        private Path log;
        private int port = freePort();

        private Setup(Path directory) {
            this.directory = directory;
            this.log = directory.resolve("haven.log");
        }

        public Setup withEnvironment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        public Setup withoutEnvironment(String name) {
            environment.remove(name);
            return this;
        }

        public Setup withProperty(String name, String value) {
            properties.put(name, value);
            return this;
        }

        /** Instead of a database of its own: the tests' database and keys. */
        public Setup withTestDatabase() {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", TestDatabase.jdbcUrl());
            environment.put("QUARKUS_DATASOURCE_USERNAME", TestDatabase.username());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", TestDatabase.password());
            environment.putAll(TestKeys.environment());
            return this;
        }

        public Setup withHeapOfMegabytes(int most) {
            options.add("-Xmx" + most + "m");
            return this;
        }

        public Setup withPort(int port) {
            this.port = port;
            return this;
        }

        /** For one of several that run in a folder at once. */
        public Setup withLog(String name) {
            log = directory.resolve(name);
            return this;
        }

        /** Returns when the service is ready, within a minute. */
        public HavenProcess start() {
            HavenProcess haven = launch();
            try {
                haven.awaitReady();
            } catch (RuntimeException | Error e) {
                haven.close();
                throw e;
            }
            return haven;
        }

        /** Returns at once; for a service that is not expected to start. */
        public HavenProcess launch() {
            int managementPort = freePort();
            environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
            environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
            return new HavenProcess(directory, log, port, managementPort, begin());
        }

        /** Runs one of its commands instead of the service; returns the exit code. */
        public int run(String... arguments) {
            return new HavenProcess(directory, log, 0, 0, begin(arguments)).awaitExit();
        }

        private Process begin(String... arguments) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            // A test ends before what the thorough compiler does would pay.
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
            command.add("-XX:SharedArchiveFile=" + BUILT.resolve("haven.jsa"));
            command.addAll(options);
            properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
            command.addAll(
                    List.of("-jar", BUILT.resolve("quarkus-app/quarkus-run.jar").toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("HAVEN_"));
            builder.environment().putAll(environment);
            try {
                linkBuilt();
                return builder.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The JVM takes the classes of its archive only if the class path reads as it did when that was made. */
        private void linkBuilt() throws IOException {
            Path link = directory.resolve(BUILT);
            if (!Files.isSymbolicLink(link)) {
                Files.createSymbolicLink(link, BUILT.toAbsolutePath());
            }
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public URI managementUri() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    public Path data() {
        return directory.resolve("data");
    }

    public EmbeddedPostgresFiles database() {
        return new EmbeddedPostgresFiles(data().resolve("postgresql"));
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(managementUri().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() {
        await(this::isReady, "is not ready");
    }

    /** Returns once the log has these words, within a minute. */
    public void awaitLog(String words) {
        await(() -> log().contains(words), "has not said \"" + words + '"');
    }

    private void await(BooleanSupplier happened, String otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new AssertionError("Haven ended with " + process.exitValue() + ":\n" + log());
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Haven " + otherwise + " after " + PATIENCE + ":\n" + log());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM, without waiting for the end. */
    public void beginStop() {
        process.destroy();
    }

    /** SIGTERM; returns the exit code. */
    public int stop() {
        beginStop();
        return awaitExit();
    }

    /** SIGKILL for the service alone; its database goes on, an orphan. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** SIGKILL for the service and its database, as when the machine loses power. */
    public void killWithDatabase() {
        process.destroyForcibly();
        database().kill();
        awaitExit();
    }

    public int awaitExit() {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        throw new AssertionError("Haven does not end within " + PATIENCE + ":\n" + log());
    }

    @Override
    public void close() {
        killWithDatabase();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
