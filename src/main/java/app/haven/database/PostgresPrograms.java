package app.haven.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs, such as initdb and pg_ctl. */
final class PostgresPrograms {

    static final String VERSION = "18.6";
    static final String MAJOR_VERSION = VERSION.substring(0, VERSION.indexOf('.'));

    private final Path directory;

    PostgresPrograms(Path directory) {
        this.directory = directory;
    }

    void run(String program, String... arguments) throws IOException {
        runWithInput("", program, arguments);
    }

    /** Returns when the program has done its work; the last line that it printed says why it has not. */
    void runWithInput(String input, String program, String... arguments) throws IOException {
        Process process = start(program, arguments);
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitCodeOf(process) != 0) {
            List<String> lines = output.strip().lines().toList();
            throw new IOException(lines.isEmpty() ? program + " failed" : lines.get(lines.size() - 1));
        }
    }

    private Process start(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to be root; in a user namespace of its own it is nobody, with root's files.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // PGDATA, PGPORT and their like belong to somebody else's database.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.start();
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static int exitCodeOf(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
