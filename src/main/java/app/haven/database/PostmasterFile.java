package app.haven.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a PostgreSQL writes down which process it is. It stays behind when that process is killed. */
final class PostmasterFile {

    private final Path cluster;
    private final Path path;

    PostmasterFile(Path cluster) {
        this.cluster = cluster;
        this.path = cluster.resolve("postmaster.pid");
    }

    boolean namesThePostgresOfItsCluster() {
        return process().filter(this::isPostgresOfThisCluster).isPresent();
    }

    /** PostgreSQL would take whoever has the number now for another PostgreSQL, and not start. */
    void deleteIfItNamesAnotherProgram() throws IOException {
        if (process().isPresent() && !namesThePostgresOfItsCluster()) {
            Files.deleteIfExists(path);
        }
    }

    private Optional<ProcessHandle> process() {
        try {
            List<String> lines = Files.readAllLines(path);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isPostgresOfThisCluster(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean isPostgres =
                info.command().filter(it -> Path.of(it).endsWith("postgres")).isPresent();
        boolean isOnThisCluster = info.arguments()
                .filter(it -> Arrays.asList(it).contains(cluster.toString()))
                .isPresent();
        return isPostgres && isOnThisCluster;
    }
}
