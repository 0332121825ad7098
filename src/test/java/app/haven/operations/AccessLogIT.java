package app.haven.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.HavenProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that verifies the access logs, as who runs the packaged service calls it. */
class AccessLogIT {

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int WRONG_USE = 2;

    @TempDir
    Path directory;

    @Test
    void verifiesTheLogsOfTheEmbeddedDatabaseWhileTheServiceIsStopped() throws Exception {
        String ana;
        try (HavenProcess haven = HavenProcess.in(directory).start()) {
            ana = Caller.register(haven.uri()).userId();
            assertThat(verify()).isNotZero();
            assertThat(said()).contains("is in use by another Haven");
            assertThat(haven.stop()).isZero();
        }
        assertThat(verify()).isEqualTo(WHOLE);
        assertThat(said()).isEqualTo("0 logs, 0 lines, 0 broken\n");
        assertThat(verify("kept")).isEqualTo(WRONG_USE);
        assertThat(verify("compare", "nowhere")).isEqualTo(WRONG_USE);
        assertThat(verify("keep", "heads")).isEqualTo(WHOLE);
        assertThat(directory.resolve("heads")).isEmptyFile();

        try (HavenProcess haven = HavenProcess.in(directory).start()) {
            try (Connection connection = haven.database().connect()) {
                forgeLine(connection, UUID.fromString(ana));
            }
            assertThat(haven.stop()).isZero();
        }
        assertThat(verify()).isEqualTo(BROKEN);
        assertThat(said()).isEqualTo("BROKEN " + ana + " from line 1\n1 logs, 1 lines, 1 broken\n");
    }

    @Test
    void verifiesTheLogsOfAGivenDatabaseBesideTheService() throws Exception {
        try (HavenProcess haven = HavenProcess.in(directory)
                .withTestDatabase()
                .withLog("haven.log")
                .start()) {
            int exitCode = HavenProcess.in(directory)
                    .withTestDatabase()
                    .withLog("verify.log")
                    .run("verify-access-log");

            assertThat(exitCode).as(said()).isEqualTo(WHOLE);
            assertThat(said()).matches("\\d+ logs, \\d+ lines, 0 broken\n");
            assertThat(haven.isReady()).isTrue();
        }
    }

    private int verify(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "verify-access-log";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return HavenProcess.in(directory).withLog("verify.log").run(all);
    }

    /** On both streams. */
    private String said() throws Exception {
        return Files.readString(directory.resolve("verify.log"));
    }

    private static void forgeLine(Connection connection, UUID owner) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into access_log_line (owner_id, sequence, actor_id, grant_id, kind, scopes, accessed_at, digest)
                values (?, 1, gen_random_uuid(), gen_random_uuid(), 'SERIES', '{}', now(), '')
                """)) {
            insert.setObject(1, owner);
            insert.executeUpdate();
        }
    }
}
