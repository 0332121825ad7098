package app.haven.error;

import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which failures are the database being away, and which are two requests in each other's way. */
final class DatabaseFailures {

    /** Lock not available, deadlock, serialization failure: https://www.postgresql.org/docs/18/errcodes-appendix.html */
    private static final Set<String> CONFLICTS = Set.of("55P03", "40P01", "40001");

    /** Exceptions can name each other in a circle. */
    private static final int FARTHEST = 20;

    private DatabaseFailures() {}

    static boolean isConflict(Throwable e) {
        return involves(e, DatabaseFailures::isConflicting, FARTHEST);
    }

    private static boolean isConflicting(Throwable e) {
        return e instanceof SQLException sql && sql.getSQLState() != null && CONFLICTS.contains(sql.getSQLState());
    }

    /**
     * Classes 08 (connection), 53 (no resources: disk full, too many connections), 57 (shut down, statement timeout),
     * 58 (its file system) and 25006 (a standby that was promoted away). A pool without a free connection has no state,
     * nor has one that waits too long for a new connection.
     */
    static boolean isUnavailable(Throwable e) {
        return involves(e, DatabaseFailures::isOfAbsence, FARTHEST);
    }

    private static boolean isOfAbsence(Throwable e) {
        return e instanceof SQLTransientConnectionException
                || e instanceof SocketException
                || (e instanceof SQLException sql && isUnavailable(sql));
    }

    /** A transaction that fails at its commit carries why as a suppressed exception, not as its cause. */
    private static boolean involves(Throwable e, Predicate<Throwable> failure, int distance) {
        return e != null
                && distance > 0
                && (failure.test(e)
                        || involves(e.getCause(), failure, distance - 1)
                        || Stream.of(e.getSuppressed()).anyMatch(next -> involves(next, failure, distance - 1)));
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
