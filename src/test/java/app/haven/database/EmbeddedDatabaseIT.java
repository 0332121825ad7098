package app.haven.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haven.testing.HavenProcess;
import app.haven.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service and the PostgreSQL that it brings along, as their operator meets them. */
class EmbeddedDatabaseIT {

    @TempDir
    static Path lived;

    @TempDir
    Path fresh;

    /** The first start is the slow one, so most tests start on the folder that it leaves. */
    @BeforeAll
    static void firstStart() throws SQLException {
        try (HavenProcess haven = HavenProcess.in(lived).start()) {
            execute(haven, "create table kept (word text primary key)");
            haven.stop();
            assertThat(haven.database().isRunning()).isFalse();
        }
    }

    @Test
    void keepsWhatItHasAcknowledgedHoweverItEnds() throws SQLException {
        try (HavenProcess haven = HavenProcess.in(lived).start()) {
            execute(haven, "insert into kept values ('stopped')");
            assertThat(haven.stop()).isIn(0, 143);
            assertThat(haven.database().isRunning()).isFalse();
        }
        try (HavenProcess haven = HavenProcess.in(lived).start()) {
            execute(haven, "insert into kept values ('killed')");
            haven.kill();
            assertThat(haven.database().isRunning()).isTrue();

            try (HavenProcess next = HavenProcess.in(lived).start()) {
                assertThat(next.log()).contains("stopping the PostgreSQL that it left behind");
                execute(next, "insert into kept values ('killed with its database')");
                next.killWithDatabase();
                assertThat(next.database().isRunning()).isFalse();
            }
        }
        try (HavenProcess haven = HavenProcess.in(lived).start()) {
            assertThat(query(haven, "select word from kept"))
                    .containsExactlyInAnyOrder("stopped", "killed", "killed with its database");
        }
    }

    @Test
    void isDurableAndClosedToOthers() throws SQLException, IOException {
        try (HavenProcess haven = HavenProcess.in(lived).start()) {
            assertThat(query(haven, "show fsync")).containsExactly("on");
            assertThat(query(haven, "show full_page_writes")).containsExactly("on");
            assertThat(query(haven, "show synchronous_commit")).containsExactly("on");
            assertThat(query(haven, "show data_checksums")).containsExactly("on");
            assertThat(query(haven, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(query(haven, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .containsExactly("false");
            assertThat(permissions(haven.data())).isEqualTo("rwx------");
            assertThat(permissions(haven.database().path().resolve("haven.password")))
                    .isEqualTo("rw-------");
            String url;
            try (Connection connection = haven.database().connect()) {
                url = connection.getMetaData().getURL();
            }
            for (String user : List.of("haven", "postgres")) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, user, "guessed"))
                        .isInstanceOf(SQLException.class);
            }
            assertThat(haven.log()).doesNotContain(haven.database().password());
        }
    }

    @Test
    void isStoppedAgainByTheCommandThatOnlyChecks() throws SQLException {
        assertThat(HavenProcess.in(lived).withLog("check.log").run("check")).isZero();

        try (HavenProcess haven = HavenProcess.in(lived).start()) {
            assertThat(haven.log()).doesNotContain("left behind");
        }
    }

    @Test
    void makesTheCommandThatOnlyChecksFailWhenItCannotStart() throws IOException {
        Files.writeString(fresh.resolve("data"), "a file where the folder should be");

        assertThat(HavenProcess.in(fresh).run("check")).isNotZero();
    }

    /** As docker/compose.yaml does it: the address by environment, secrets by files. */
    @Test
    void isNotStartedWhenADatabaseIsGiven() throws IOException {
        Path settings = Files.createDirectory(fresh.resolve("settings"));
        Files.writeString(settings.resolve("quarkus.datasource.username"), TestDatabase.username() + "\n");
        Files.writeString(settings.resolve("quarkus.datasource.password"), TestDatabase.password() + "\n");
        HavenProcess.Setup withDatabase = HavenProcess.in(fresh)
                .withTestDatabase()
                .withoutEnvironment("QUARKUS_DATASOURCE_USERNAME")
                .withoutEnvironment("QUARKUS_DATASOURCE_PASSWORD")
                .withEnvironment("SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS", settings.toString());
        try (HavenProcess haven = withDatabase.start()) {
            assertThat(haven.data()).doesNotExist();
            assertThat(haven.log()).doesNotContain("Embedded PostgreSQL");
        }
    }

    @Test
    void leavesARunningNeighbourAlone() throws SQLException {
        try (HavenProcess first = HavenProcess.in(lived).start();
                HavenProcess second = HavenProcess.in(fresh)
                        .withEnvironment("HAVEN_DATA_DIRECTORY", first.data().toString())
                        .launch()) {
            assertFailsWith(
                    second,
                    "The data directory " + first.data()
                            + " is in use by another Haven: stop that one, or set HAVEN_DATA_DIRECTORY to another directory.");
            assertThat(query(first, "select 'well'")).containsExactly("well");
            assertThat(first.isReady()).isTrue();
        }
    }

    @Test
    void leavesTheDataOfAnotherMajorVersionAlone() throws IOException {
        Path cluster = Files.createDirectories(fresh.toRealPath().resolve("data/postgresql"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        Files.writeString(cluster.resolve("postgresql.conf"), "");
        List<String> before = filesBelow(cluster);

        try (HavenProcess haven = HavenProcess.in(fresh).launch()) {
            assertFailsWith(
                    haven,
                    "The data in " + cluster + " was made by PostgreSQL 17 and this Haven brings PostgreSQL 18:"
                            + " move the data with pg_upgrade, or set HAVEN_DATA_DIRECTORY to another directory.");
        }

        assertThat(filesBelow(cluster)).isEqualTo(before);
    }

    @Test
    void stopsAgainWhenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HavenProcess haven =
                        HavenProcess.in(lived).withPort(taken.getLocalPort()).launch()) {
            assertThat(haven.awaitExit()).isEqualTo(1);
            assertThat(haven.log()).contains("Port " + taken.getLocalPort() + " seems to be in use by another process");
            assertThat(haven.database().isRunning()).isFalse();
        }
    }

    @Test
    void saysWhenItCannotWrite() throws IOException {
        Path file = Files.writeString(fresh.toRealPath().resolve("data"), "not a directory");
        try (HavenProcess haven = HavenProcess.in(fresh).launch()) {
            assertFailsWith(
                    haven,
                    "Haven cannot write to its data directory " + file + " (not a directory): let the user "
                            + System.getProperty("user.name")
                            + " write there, or set HAVEN_DATA_DIRECTORY to another directory.");
        }
    }

    private static void assertFailsWith(HavenProcess haven, String line) {
        assertThat(haven.awaitExit()).isEqualTo(1);
        assertThat(haven.log().lines().toList()).last().isEqualTo(line);
        assertThat(haven.log()).doesNotContain("\tat ");
    }

    private static void execute(HavenProcess haven, String sql) throws SQLException {
        try (Connection connection = haven.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(HavenProcess haven, String sql) throws SQLException {
        try (Connection connection = haven.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> filesBelow(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
