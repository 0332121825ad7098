package app.haven.practice;

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

/** What a grant shows of the practice logs. What was together is the partner's life too, and stays out. */
@Singleton
class PracticeRecords implements ClientRecords {

    private static final Metric DAYS =
            Metric.amount("PRACTICE_DAYS", GrantScope.PRACTICE, Metric.Unit.DAYS, Metric.Aggregation.COUNT);
    private static final Metric MINUTES =
            Metric.amount("PRACTICE_MINUTES", GrantScope.PRACTICE, Metric.Unit.MINUTES, Metric.Aggregation.SUM);

    private final PracticeRecordsRepository records;
    private final Sealing sealing;

    PracticeRecords(PracticeRecordsRepository records, Sealing sealing) {
        this.records = records;
        this.sealing = sealing;
    }

    @Override
    public GrantScope scope() {
        return GrantScope.PRACTICE;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(DAYS, MINUTES);
    }

    @Override
    public List<TimelineEntry> timeline(UUID ownerId, TimelineQuery query) {
        return records.list(ownerId, query).stream()
                .map(log -> entry(ownerId, log))
                .toList();
    }

    @Override
    public List<MetricPoint> series(UUID ownerId, Metric metric, LocalDate from, LocalDate to, Bucket bucket) {
        return metric.equals(DAYS)
                ? records.listDays(ownerId, from, to, bucket)
                : records.listMinutes(ownerId, from, to, bucket);
    }

    @Override
    public List<MetricTotal> totals(Collection<UUID> ownerIds, List<Period> periods) {
        return records.listTotals(ownerIds, new Periods(periods));
    }

    @Override
    public List<LastEntry> lastEntries(Collection<UUID> ownerIds) {
        return records.listLast(ownerIds);
    }

    private TimelineEntry entry(UUID ownerId, LoggedPractice log) {
        return new TimelineEntry(
                log.id(),
                "PRACTICE_LOG",
                GrantScope.PRACTICE,
                log.localDate(),
                null,
                figures(log),
                List.of(
                        new Term("kind", "practiceKind", log.kind().name()),
                        new Term("context", "context", log.context().name())),
                sealing.open(PracticeLogService.NOTE, ownerId, log.id(), log.sealedNote()));
    }

    private static List<Figure> figures(LoggedPractice log) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("minutes", log.minutes(), Metric.Unit.MINUTES));
        if (log.calmBefore() != null) {
            figures.add(new Figure("calmBefore", log.calmBefore(), Metric.Unit.RATING));
        }
        if (log.calmAfter() != null) {
            figures.add(new Figure("calmAfter", log.calmAfter(), Metric.Unit.RATING));
        }
        return List.copyOf(figures);
    }
}
