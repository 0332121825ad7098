package app.haven.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The embedded PostgreSQL of a {@link HavenProcess}, seen from outside through what lies in its folder. */
public final class EmbeddedPostgresFiles {

    private final Path cluster;

    EmbeddedPostgresFiles(Path cluster) {
        this.cluster = cluster;
    }

    public Path path() {
        return cluster;
    }

    public Connection connect() throws SQLException {
        String port = postmasterFile().get(3);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/haven", "haven", password());
    }

    public String password() {
        return read(cluster.resolve("haven.password"));
    }

    public boolean isRunning() {
        return process().isPresent();
    }

    void kill() {
        process().ifPresent(postmaster -> {
            postmaster.destroyForcibly();
            postmaster.onExit().join();
        });
    }

    // The number may have gone to another program since.
    private Optional<ProcessHandle> process() {
        return postmasterFile().stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .isPresent());
    }

    private List<String> postmasterFile() {
        Path file = cluster.resolve("postmaster.pid");
        return Files.exists(file) ? read(file).lines().toList() : List.of();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
