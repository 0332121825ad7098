package app.haven.database;

import java.io.IOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** The PostgreSQL that this process runs: started with the configuration, stopped when the service has ended. */
final class EmbeddedDatabase {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

    private static EmbeddedDatabase running;

    private final DataDirectory data;
    private final PostgresServer server;
    private final String jdbcUrl;
    private final String password;
    private final Thread stopOnExit = new Thread(EmbeddedDatabase::stop, "embedded database stop");

    private EmbeddedDatabase(DataDirectory data, PostgresServer server, String jdbcUrl, String password) {
        this.data = data;
        this.server = server;
        this.jdbcUrl = jdbcUrl;
        this.password = password;
    }

    /** Quarkus may read its configuration more than once; the first time starts the server. */
    static synchronized EmbeddedDatabase running(Path dataDirectory) {
        if (running == null) {
            DataDirectory data = DataDirectory.hold(dataDirectory);
            try {
                running = start(data);
            } catch (IOException e) {
                throw new EmbeddedDatabaseException("The embedded PostgreSQL in " + data.path()
                        + " does not start: " + e.getMessage()
                        + ". Its log is " + data.postgresLog() + ".");
            } finally {
                if (running == null) {
                    data.release();
                }
            }
            Runtime.getRuntime().addShutdownHook(running.stopOnExit);
        }
        return running;
    }

    private static EmbeddedDatabase start(DataDirectory data) throws IOException {
        PostgresPrograms programs = new PostgresPrograms(data.postgresPrograms());
        PostgresCluster cluster = new PostgresCluster(data.postgresCluster(), programs);
        PostgresServer server = new PostgresServer(cluster, programs, data.postgresLog());

        cluster.refuseAnotherMajorVersion();
        PostgresArchive.unpackOnceTo(data.postgresPrograms());
        server.stopOrphan();
        cluster.createIfAbsent();
        int port = server.start();

        LOG.infof("Embedded PostgreSQL %s keeps its data in %s", PostgresPrograms.VERSION, cluster.path());
        return new EmbeddedDatabase(data, server, cluster.jdbcUrl(port), cluster.password());
    }

    /**
     * JVM shutdown hooks run all at once: ours would take the database from requests that Quarkus lets finish. Once the
     * service is up, its end stops the database instead.
     */
    static synchronized void stopOnlyWithTheService() {
        if (running != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(running.stopOnExit);
            } catch (IllegalStateException e) {
                LOG.debug("The process is ending already, and the hook stops the database", e);
            }
        }
    }

    static synchronized void stop() {
        if (running != null) {
            running.server.stop();
            running.data.release();
            running = null;
        }
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    String username() {
        return PostgresCluster.USERNAME;
    }

    String password() {
        return password;
    }
}
