package app.haven.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * What requests, and a test's own calls, send to the database: every statement of an entity, of HQL and of native SQL, and
 * every transaction. The work that the service does for itself in between is left out.
 */
@Singleton
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private final transient CurrentVertxRequest currentRequest;
    private final transient List<String> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger transactions = new AtomicInteger();
    private transient volatile Thread caller;

    Statements(CurrentVertxRequest currentRequest) {
        this.currentRequest = currentRequest;
    }

    /** What one request took. */
    public record Taken(List<String> statements, int transactions) {}

    public Taken by(Runnable request) {
        sent.clear();
        transactions.set(0);
        caller = Thread.currentThread();
        try {
            request.run();
        } finally {
            caller = null;
        }
        return new Taken(List.copyOf(sent), transactions.get());
    }

    @Override
    public String inspect(String sql) {
        if (isCounted()) {
            sent.add(sql);
        }
        return sql;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (isCounted()) {
            transactions.incrementAndGet();
        }
    }

    private boolean isCounted() {
        return Thread.currentThread() == caller || currentRequest.getCurrent() != null;
    }
}
