package app.haven.reflection;

import app.haven.http.Cursors;
import app.haven.sealing.Sealing;
import app.haven.therapy.ClientRecords;
import app.haven.therapy.CoupleRecords;
import app.haven.therapy.TimelineEntry;
import app.haven.therapy.TimelineEntry.Term;
import app.haven.therapy.TimelineQuery;
import app.haven.vocabulary.GrantScope;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What a grant shows of the reflections: the author's words, private ones too, and nothing of a thread. Of a couple, what both
 * have shared. Joy and pain are not counted.
 */
@Singleton
class ReflectionRecords implements ClientRecords, CoupleRecords {

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

    @Override
    public List<TimelineEntry> timeline(UUID ownerId, TimelineQuery query) {
        return records.list(ownerId, query).stream()
                .map(reflection -> entry(ownerId, reflection))
                .toList();
    }

    @Override
    public List<LastEntry> lastEntries(Collection<UUID> ownerIds) {
        return records.listLast(ownerIds);
    }

    @Override
    public List<Shared> shared(UUID coupleId, Collection<UUID> memberIds, Cursors.Position after, int limit) {
        return records.listShared(coupleId, memberIds, after, limit).stream()
                .map(shared -> new Shared(shared.ownerId(), shared.sharedAt(), entry(shared.ownerId(), shared.words())))
                .toList();
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
