package app.haven.database;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.SelectionQuery;

/**
 * Queries that only read: outside of a transaction, and with nothing kept of what they find.
 *
 * <p>To parse a query for the first time takes tens of megabytes for a moment, and Hibernate lets every caller who comes in
 * that moment parse it as well. Just after a start, with many callers waiting, that is more than a small heap has. So new
 * queries are parsed one at a time; who comes second finds the parser's tables filled.
 */
@Singleton
public class Reads {

    private final StatelessSession session;
    private final Set<String> parsed = ConcurrentHashMap.newKeySet();
    private final Lock parsing = new ReentrantLock();

    Reads(StatelessSession session) {
        this.session = session;
    }

    public <R> SelectionQuery<R> createSelectionQuery(String query, Class<R> resultType) {
        if (parsed.contains(query)) {
            return session.createSelectionQuery(query, resultType);
        }
        parsing.lock();
        try {
            SelectionQuery<R> first = session.createSelectionQuery(query, resultType);
            parsed.add(query);
            return first;
        } finally {
            parsing.unlock();
        }
    }

    /** SQL goes to the database as it is. */
    public <R> NativeQuery<R> createNativeQuery(String query, Class<R> resultType) {
        return session.createNativeQuery(query, resultType);
    }
}
