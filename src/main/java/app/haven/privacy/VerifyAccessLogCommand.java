package app.haven.privacy;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Verifies all access logs from the command line, beside a running service or instead of one. Says of a log that is broken
 * whose it is and from which line on, and nothing of what stands there.
 */
public final class VerifyAccessLogCommand implements QuarkusApplication {

    public static final String NAME = "verify-access-log";

    /** With these it serves nobody, does no other work and changes nothing; what it says stands alone on standard output. */
    public static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.flyway.migrate-at-start", "false",
            "quarkus.flyway.validate-at-start", "true",
            "quarkus.shutdown.delay", "0s",
            "haven.demo", "false",
            "quarkus.log.level", "WARN",
            "quarkus.log.console.stderr", "true");

    private static final String USAGE = """
            Usage:
              verify-access-log                  verifies all access logs
              verify-access-log keep FILE        and writes where each of them ends to FILE
              verify-access-log compare FILE     and looks whether they still go through what was kept in FILE
            """;

    private static final PrintStream OUT = System.out;
    private static final PrintStream ERRORS = System.err;

    private final AccessLogVerification verification;

    VerifyAccessLogCommand(AccessLogVerification verification) {
        this.verification = verification;
    }

    @Override
    public int run(String... arguments) {
        try {
            if (arguments.length == 0) {
                return report(
                        verification.verify(Collections.emptyIterator(), head -> {}, VerifyAccessLogCommand::tell));
            }
            if (arguments.length == 2 && arguments[0].equals("keep")) {
                return keep(Path.of(arguments[1]));
            }
            if (arguments.length == 2 && arguments[0].equals("compare")) {
                return compare(Path.of(arguments[1]));
            }
            ERRORS.print(USAGE);
            return 2;
        } catch (IOException | UncheckedIOException e) {
            ERRORS.println("Cannot read or write: " + e.getMessage());
            return 2;
        } catch (IllegalArgumentException e) {
            ERRORS.println(e.getMessage());
            return 2;
        }
    }

    private int keep(Path file) throws IOException {
        try (PrintWriter kept = new PrintWriter(Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW))) {
            int exitCode = report(verification.verify(
                    Collections.emptyIterator(), head -> kept.println(head.asText()), VerifyAccessLogCommand::tell));
            if (kept.checkError()) {
                throw new IOException(file + " is not whole");
            }
            return exitCode;
        }
    }

    private int compare(Path file) throws IOException {
        try (Stream<String> kept = Files.lines(file)) {
            return report(verification.verify(
                    kept.map(AccessLogHead::parse).iterator(), head -> {}, VerifyAccessLogCommand::tell));
        }
    }

    private static void tell(BrokenAccessLog log) {
        OUT.println("BROKEN " + log.ownerId() + " from line " + log.sequence());
    }

    private static int report(AccessLogFindings findings) {
        OUT.printf("%d logs, %d lines, %d broken%n", findings.logs(), findings.lines(), findings.broken());
        if (findings.gone() > 0) {
            OUT.printf("%d kept heads are of accounts that are gone%n", findings.gone());
        }
        return findings.broken() == 0 ? 0 : 1;
    }
}
