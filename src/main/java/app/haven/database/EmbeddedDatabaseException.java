package app.haven.database;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Why the embedded PostgreSQL does not serve, and what to do about it, in one line. Quarkus prints the line without a
 * stack trace and exits, as long as there is no cause behind it.
 */
final class EmbeddedDatabaseException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    EmbeddedDatabaseException(String message) {
        super(message);
    }
}
