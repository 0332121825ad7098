package app.haven.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.haven.therapy.ClientRecords;
import app.haven.therapy.Metric;
import app.haven.therapy.MetricPoint;
import app.haven.therapy.Periods;
import app.haven.time.Bucket;
import app.haven.trigger.OpennessTime;
import app.haven.trigger.OwnersOpennessTime;
import app.haven.trigger.TriggerHistory;
import app.haven.vocabulary.GrantScope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a grant shows of the insights: how long the way back to openness took, as its owner sees it. An insight is no record, so
 * that the timeline has none.
 */
@Singleton
class InsightRecords implements ClientRecords {

    private static final Metric TIME_TO_OPENNESS =
            Metric.amount("TIME_TO_OPENNESS", GrantScope.INSIGHTS, Metric.Unit.MINUTES, Metric.Aggregation.MEDIAN);

    private final TriggerHistory triggers;
    private final Clock clock;

    InsightRecords(TriggerHistory triggers, Clock clock) {
        this.triggers = triggers;
        this.clock = clock;
    }

    /** Whose triggers in which period. */
    private record Sample(UUID ownerId, Period period) {}

    @Override
    public GrantScope scope() {
        return GrantScope.INSIGHTS;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(TIME_TO_OPENNESS);
    }

    /** Of how many triggers a median is, counts those without a return as well. */
    @Override
    public List<MetricPoint> series(UUID ownerId, Metric metric, LocalDate from, LocalDate to, Bucket bucket) {
        Map<LocalDate, List<Stay>> stays = triggers.opennessTimes(ownerId, from, to, bucket, clock.instant()).stream()
                .collect(groupingBy(OpennessTime::start, TreeMap::new, mapping(TimeToOpennessInsight::stay, toList())));
        return stays.entrySet().stream()
                .flatMap(start -> median(start.getValue())
                        .map(openness -> new MetricPoint(start.getKey(), openness.medianMinutes(), openness.n())))
                .toList();
    }

    @Override
    public List<MetricTotal> totals(Collection<UUID> ownerIds, List<Period> periods) {
        Map<Sample, List<Stay>> stays = triggers.opennessTimes(ownerIds, new Periods(periods), clock.instant()).stream()
                .collect(groupingBy(
                        time -> new Sample(time.ownerId(), time.period()), mapping(InsightRecords::stay, toList())));
        return stays.entrySet().stream()
                .flatMap(sample -> median(sample.getValue())
                        .map(openness -> new MetricTotal(
                                sample.getKey().ownerId(),
                                sample.getKey().period(),
                                TIME_TO_OPENNESS.code(),
                                openness.medianMinutes(),
                                openness.n())))
                .toList();
    }

    private static Stay stay(OwnersOpennessTime time) {
        return new Stay(time.minutes(), time.returned(), time.logs());
    }

    /** Empty while so many have not returned that there is no median. */
    private static Stream<OpennessMedian> median(List<Stay> stays) {
        return Stream.of(OpennessMedian.of(stays)).filter(openness -> openness.medianMinutes() != null);
    }
}
