package app.haven.therapy;

import app.haven.time.Bucket;
import app.haven.vocabulary.GrantScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What a grant of one scope shows of one feature's records. Features implement it, and are found by CDI.
 *
 * <p>Whether the therapist may see is settled before: an implementation only says what the owner's own records are. Nothing it
 * says may depend on what the owner's partner has or did. Each method is one statement, however many owners it is asked of.
 * What a feature has nothing of, it leaves out: a metric, where nothing can be drawn; a timeline, where nothing was recorded.
 */
public interface ClientRecords {

    GrantScope scope();

    /** What of these records can be drawn over time; empty when nothing can. */
    default List<Metric> metrics() {
        return List.of();
    }

    /** The newest day first, as {@link TimelineQuery} asks. */
    default List<TimelineEntry> timeline(UUID ownerId, TimelineQuery query) {
        return List.of();
    }

    /**
     * The earliest first: one point a bucket that has any records.
     *
     * @param metric one of {@link #metrics}
     */
    default List<MetricPoint> series(UUID ownerId, Metric metric, LocalDate from, LocalDate to, Bucket bucket) {
        return List.of();
    }

    /** Of every metric, for each owner and each of the periods that has any records, in no order. */
    default List<MetricTotal> totals(Collection<UUID> ownerIds, List<Period> periods) {
        return List.of();
    }

    /** When each of these owners last recorded something of each kind, in no order. */
    default List<LastEntry> lastEntries(Collection<UUID> ownerIds) {
        return List.of();
    }

    /** Local dates, both included. */
    record Period(LocalDate from, LocalDate to) {}

    /** What one metric adds up to over one period; {@code n} is of how many records. */
    record MetricTotal(UUID ownerId, Period period, String metric, double value, long n) {}

    /**
     * @param kind as {@link TimelineEntry#kind} has it
     * @param localDate the latest
     */
    record LastEntry(UUID ownerId, String kind, LocalDate localDate) {}
}
