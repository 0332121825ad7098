package app.haven.reflection;

import app.haven.sealing.Sealing;
import app.haven.therapy.ClientRecords;
import app.haven.therapy.Metric;
import app.haven.therapy.MetricPoint;
import app.haven.therapy.TimelineEntry;
import app.haven.therapy.TimelineEntry.Term;
import app.haven.therapy.TimelineQuery;
import app.haven.time.Bucket;
import app.haven.vocabulary.GrantScope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a grant shows of the reflections: the author's words, private ones too, and nothing of a thread. */
@Singleton
class ReflectionRecords implements ClientRecords {

    private final ReflectionRecordsRepository records;
    private final Sealing sealing;

    ReflectionRecords(ReflectionRecordsRepository records, Sealing sealing) {
        this.records = records;
        this.sealing = sealing;
    }

    @Override
    public GrantScope scope() {
        return GrantScope.REFLECTIONS;
    }

    /** Joy and pain are not counted. */
    @Override
    public List<Metric> metrics() {
        return List.of();
    }

    @Override
    public List<TimelineEntry> timeline(UUID ownerId, TimelineQuery query) {
        return records.list(ownerId, query).stream()
                .map(reflection -> entry(ownerId, reflection))
                .toList();
    }

    @Override
    public List<MetricPoint> series(UUID ownerId, Metric metric, LocalDate from, LocalDate to, Bucket bucket) {
        return List.of();
    }

    @Override
    public List<MetricTotal> totals(Collection<UUID> ownerIds, List<Period> periods) {
        return List.of();
    }

    @Override
    public List<LastEntry> lastEntries(Collection<UUID> ownerIds) {
        return records.listLast(ownerIds);
    }

    private TimelineEntry entry(UUID ownerId, OwnWords reflection) {
        return new TimelineEntry(
                reflection.id(),
                "REFLECTION",
                GrantScope.REFLECTIONS,
                reflection.day(),
                reflection.occurredAt(),
                List.of(),
                List.of(new Term("kind", "reflectionKind", reflection.kind().name())),
                sealing.open(ReflectionService.BODY, ownerId, reflection.id(), reflection.sealedBody()));
    }
}
