package app.haven.trigger;

import app.haven.therapy.Periods;
import app.haven.time.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What one member's trigger logs add up to, counted by the database. Dates are local, and both ends are included. */
@ApplicationScoped
public class TriggerHistory {

    private final TriggerHistoryRepository history;

    TriggerHistory(TriggerHistoryRepository history) {
        this.history = history;
    }

    public TriggerCounts counts(UUID ownerId, LocalDate from, LocalDate to) {
        return history.count(ownerId, from, to);
    }

    /**
     * In the order of the calendar, the shortest first.
     *
     * @param now until when the triggers that are open have not been followed by a return
     */
    public List<OpennessTime> opennessTimes(UUID ownerId, LocalDate from, LocalDate to, Bucket bucket, Instant now) {
        return history.listOpennessTimes(ownerId, from, to, bucket, now);
    }

    /** The same of each owner in each period, in no order. */
    public List<OwnersOpennessTime> opennessTimes(Collection<UUID> ownerIds, Periods periods, Instant now) {
        return history.listOpennessTimes(ownerIds, periods, now);
    }
}
