package app.haven.operations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL to be ill-treated, apart from the one that all tests share. */
final class OwnDatabase implements Closeable {

    private final Path directory;

    private EmbeddedPostgres postgres;

    OwnDatabase(Path directory) throws IOException, SQLException {
        this.directory = directory;
        this.postgres = builder().start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role haven login password 'haven'");
            statement.execute("create database haven owner haven");
        }
    }

    int port() {
        return postgres.getPort();
    }

    /** Ends what is under way and starts again, at the same port. */
    void restart() throws IOException {
        int port = port();
        postgres.close();
        postgres = builder().setPort(port).start();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of("target/postgresql").toFile())
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
