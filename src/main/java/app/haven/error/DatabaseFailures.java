package app.haven.error;

import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Which failures are the database being away, and which are two requests in each other's way. */
final class DatabaseFailures {

    /** Lock not available, deadlock, serialization failure: https://www.postgresql.org/docs/18/errcodes-appendix.html */
    private static final Set<String> CONFLICTS = Set.of("55P03", "40P01", "40001");

    private DatabaseFailures() {}

    static boolean isConflict(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && CONFLICTS.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Classes 08 (connection), 53 (no resources: disk full, too many connections), 57 (shut down, statement timeout),
     * 58 (its file system) and 25006 (a standby that was promoted away). A pool without a free connection has no state,
     * nor has one that waits too long for a new connection.
     */
    static boolean isUnavailable(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof SocketException) {
                return true;
            }
            if (cause instanceof SQLException sql && isUnavailable(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnavailable(SQLException e) {
        String state = e.getSQLState();
        return state == null
                ? e.getCause() instanceof TimeoutException
                        || (e.getMessage() != null && e.getMessage().startsWith("Sorry, acquisition timeout"))
                : state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("58")
                        || state.equals("25006");
    }
}
