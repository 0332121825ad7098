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

    /** Whatever writes to the table loses its connection at the commit; returns what ends that. */
    Closeable endingConnectionsAtTheCommitOf(String table) throws SQLException {
        execute("""
                create function end_connection() returns trigger language plpgsql security definer as $$
                begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
                create constraint trigger end_connection after insert on %s
                deferrable initially deferred for each row execute function end_connection()
                """.formatted(table));
        return () -> {
            try {
                execute("drop function end_connection cascade");
            } catch (SQLException e) {
                throw new IOException(e);
            }
        };
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", "haven").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
