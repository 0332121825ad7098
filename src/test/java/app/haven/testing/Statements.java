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
 * What requests send to the database: every statement of an entity, of HQL and of native SQL, and every transaction. The
 * work that the service does for itself in between is left out.
 */
@Singleton
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private final transient CurrentVertxRequest currentRequest;
    private final transient List<String> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger transactions = new AtomicInteger();

    Statements(CurrentVertxRequest currentRequest) {
        this.currentRequest = currentRequest;
    }

    /** What one request took. */
    public record Taken(List<String> statements, int transactions) {}

    public Taken by(Runnable request) {
        sent.clear();
        transactions.set(0);
        request.run();
        return new Taken(List.copyOf(sent), transactions.get());
    }

    @Override
    public String inspect(String sql) {
        if (isInRequest()) {
            sent.add(sql);
        }
        return sql;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (isInRequest()) {
            transactions.incrementAndGet();
        }
    }

    private boolean isInRequest() {
        return currentRequest.getCurrent() != null;
    }
}
