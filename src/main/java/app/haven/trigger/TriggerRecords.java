package app.haven.trigger;

import app.haven.sealing.Sealing;
import app.haven.therapy.ClientRecords;
import app.haven.therapy.Metric;
import app.haven.therapy.MetricPoint;
import app.haven.therapy.Periods;
import app.haven.therapy.TimelineEntry;
import app.haven.therapy.TimelineEntry.Figure;
import app.haven.therapy.TimelineEntry.Term;
import app.haven.therapy.TimelineQuery;
import app.haven.time.Bucket;
import app.haven.vocabulary.GrantScope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a grant shows of the trigger logs. */
@Singleton
class TriggerRecords implements ClientRecords {

    private static final Metric TRIGGERS =
            Metric.amount("TRIGGERS", GrantScope.TRIGGERS, Metric.Unit.COUNT, Metric.Aggregation.COUNT);
    private static final Metric INTENSITY = Metric.rating("TRIGGER_INTENSITY", GrantScope.TRIGGERS);

    private final TriggerRecordsRepository records;
    private final Sealing sealing;

    TriggerRecords(TriggerRecordsRepository records, Sealing sealing) {
        this.records = records;
        this.sealing = sealing;
    }

    @Override
    public GrantScope scope() {
        return GrantScope.TRIGGERS;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(TRIGGERS, INTENSITY);
    }

    @Override
    public List<TimelineEntry> timeline(UUID ownerId, TimelineQuery query) {
        return records.list(ownerId, query).stream().map(this::entry).toList();
    }

    @Override
    public List<MetricPoint> series(UUID ownerId, Metric metric, LocalDate from, LocalDate to, Bucket bucket) {
        return metric.equals(TRIGGERS)
                ? records.listCounts(ownerId, from, to, bucket)
                : records.listIntensities(ownerId, from, to, bucket);
    }

    @Override
    public List<MetricTotal> totals(Collection<UUID> ownerIds, List<Period> periods) {
        return records.listTotals(ownerIds, new Periods(periods));
    }

    @Override
    public List<LastEntry> lastEntries(Collection<UUID> ownerIds) {
        return records.listLast(ownerIds);
    }

    private TimelineEntry entry(TriggerLog log) {
        return new TimelineEntry(
                log.id(),
                "TRIGGER_LOG",
                GrantScope.TRIGGERS,
                log.localDate(),
                log.occurredAt(),
                figures(log),
                terms(log),
                sealing.open(TriggerLogService.NOTE, log.ownerId(), log.id(), log.sealedNote()));
    }

    private static List<Figure> figures(TriggerLog log) {
        Figure intensity = new Figure("intensity", log.intensity(), Metric.Unit.RATING);
        return log.state() == TriggerState.RETURNED
                ? List.of(
                        intensity,
                        new Figure("openness", log.openness(), Metric.Unit.RATING),
                        new Figure("minutesToOpenness", log.minutesToOpenness(), Metric.Unit.MINUTES))
                : List.of(intensity);
    }

    private static List<Term> terms(TriggerLog log) {
        List<Term> terms = new ArrayList<>();
        log.fears().forEach(fear -> terms.add(new Term("fears", "fear", fear.name())));
        log.reactions().forEach(reaction -> terms.add(new Term("reactions", "reaction", reaction.name())));
        terms.add(new Term("context", "context", log.context().name()));
        if (log.hasLeftMyself()) {
            terms.add(new Term("leftMyself", null, "TRUE"));
        }
        return List.copyOf(terms);
    }
}
