package app.haven.safety;

import app.haven.sealing.SealedField;
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
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a grant shows of check-ins and capacities: each rating for itself, never averaged with another. */
@Singleton
class SafetyRecords implements ClientRecords {

    private static final Metric CHECK_INS =
            Metric.amount("CHECK_INS", GrantScope.SAFETY, Metric.Unit.COUNT, Metric.Aggregation.COUNT);
    private static final List<Metric> METRICS = Stream.concat(
                    Stream.concat(Stream.of(CheckInRating.values()), Stream.of(Capacity.values()))
                            .map(rating -> Metric.rating(rating.name(), GrantScope.SAFETY)),
                    Stream.of(CHECK_INS))
            .toList();

    private final SafetyRecordsRepository records;
    private final Sealing sealing;

    SafetyRecords(SafetyRecordsRepository records, Sealing sealing) {
        this.records = records;
        this.sealing = sealing;
    }

    @Override
    public GrantScope scope() {
        return GrantScope.SAFETY;
    }

    @Override
    public List<Metric> metrics() {
        return METRICS;
    }

    @Override
    public List<TimelineEntry> timeline(UUID ownerId, TimelineQuery query) {
        return records.list(ownerId, query).stream()
                .map(found -> found.isCheckIn() ? checkIn(ownerId, found) : capacityRating(ownerId, found))
                .toList();
    }

    @Override
    public List<MetricPoint> series(UUID ownerId, Metric metric, LocalDate from, LocalDate to, Bucket bucket) {
        if (metric.equals(CHECK_INS)) {
            return records.listCheckIns(ownerId, from, to, bucket);
        }
        return Stream.of(Capacity.values())
                .filter(capacity -> capacity.name().equals(metric.code()))
                .findFirst()
                .map(capacity -> records.listRatings(capacity, ownerId, from, to, bucket))
                .orElseGet(() -> records.listRatings(CheckInRating.valueOf(metric.code()), ownerId, from, to, bucket));
    }

    @Override
    public List<MetricTotal> totals(Collection<UUID> ownerIds, List<Period> periods) {
        return records.listTotals(ownerIds, new Periods(periods));
    }

    @Override
    public List<LastEntry> lastEntries(Collection<UUID> ownerIds) {
        return records.listLast(ownerIds);
    }

    private TimelineEntry checkIn(UUID ownerId, SafetyRecord checkIn) {
        List<Figure> figures = checkIn.ratings().entrySet().stream()
                .map(rated -> new Figure(rated.getKey().member(), rated.getValue(), Metric.Unit.RATING))
                .toList();
        return entry(ownerId, "CHECK_IN", checkIn, figures, List.of(), CheckInService.NOTE);
    }

    private TimelineEntry capacityRating(UUID ownerId, SafetyRecord rating) {
        return entry(
                ownerId,
                "CAPACITY_RATING",
                rating,
                List.of(new Figure("rating", rating.rating(), Metric.Unit.RATING)),
                List.of(new Term("capacity", "capacity", rating.capacity().name())),
                CapacityRatingService.NOTE);
    }

    private TimelineEntry entry(
            UUID ownerId, String kind, SafetyRecord found, List<Figure> figures, List<Term> terms, SealedField note) {
        return new TimelineEntry(
                found.id(),
                kind,
                GrantScope.SAFETY,
                found.localDate(),
                null,
                figures,
                terms,
                sealing.open(note, ownerId, found.id(), found.sealedNote()));
    }
}
