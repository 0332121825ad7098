package app.haven.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Keeps the embedded database until the last request and everybody else who stops with the service are done. */
@Singleton
class EmbeddedDatabaseLifecycle {

    void serviceStarts(@Observes @Priority(1) StartupEvent event) {
        EmbeddedDatabase.stopOnlyWithTheService();
    }

    void serviceEnds(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        EmbeddedDatabase.stop();
    }
}
