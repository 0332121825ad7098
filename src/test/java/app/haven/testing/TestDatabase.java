package app.haven.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One PostgreSQL for all tests of a run, however often Quarkus restarts between them. It starts before the first test
 * and tells Quarkus by system properties where it is. To test against another database, set
 * {@code QUARKUS_DATASOURCE_JDBC_URL}.
 */
public final class TestDatabase implements LauncherSessionListener {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    private EmbeddedPostgres postgres;

    public static String jdbcUrl() {
        return System.getProperty(JDBC_URL, System.getenv("QUARKUS_DATASOURCE_JDBC_URL"));
    }

    public static String username() {
        return System.getProperty(USERNAME, System.getenv("QUARKUS_DATASOURCE_USERNAME"));
    }

    public static String password() {
        return System.getProperty(PASSWORD, System.getenv("QUARKUS_DATASOURCE_PASSWORD"));
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (jdbcUrl() != null) {
            return;
        }
        try {
            postgres = start();
            createDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        System.setProperty(JDBC_URL, "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/haven");
        System.setProperty(USERNAME, "haven");
        System.setProperty(PASSWORD, "haven");
    }

    // As fast as can be: nobody misses what a crash loses here.
    private static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of("target/postgresql").toFile())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "100")
                .start();
    }

    // With the rights that the service has in earnest: it owns its database, and is no superuser.
    private void createDatabase() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role haven login password 'haven'");
            statement.execute("create database haven owner haven");
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
