package app.haven.insight;

import app.haven.chart.PeriodQuery;
import app.haven.practice.PracticeHistory;
import app.haven.safety.SafetySeries;
import app.haven.time.Bucket;
import app.haven.trigger.TriggerHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** What a member's own records say. Rooms add up in the database what they hold; here it is only read together. */
@ApplicationScoped
class InsightService {

    private final SafetySeries safety;
    private final TriggerHistory triggers;
    private final PracticeHistory practice;
    private final Clock clock;

    InsightService(SafetySeries safety, TriggerHistory triggers, PracticeHistory practice, Clock clock) {
        this.safety = safety;
        this.triggers = triggers;
        this.practice = practice;
        this.clock = clock;
    }

    SafetyInsight safety(UUID me, PeriodQuery query, Bucket bucket) {
        return SafetyInsight.of(safety.between(me, query.from(), query.to(), bucket));
    }

    TriggerInsight triggers(UUID me, PeriodQuery query) {
        return TriggerInsight.of(triggers.counts(me, query.from(), query.to()));
    }

    TimeToOpennessInsight timeToOpenness(UUID me, PeriodQuery query) {
        return TimeToOpennessInsight.of(
                triggers.opennessTimes(me, query.from(), query.to(), Bucket.MONTH, clock.instant()));
    }

    /** Of the week before the first, and of no week that may not be over. */
    PracticeEffectInsight practiceEffect(UUID me, PeriodQuery query) {
        LocalDate firstWeekBefore = Bucket.WEEK.startOf(query.from()).minusWeeks(1);
        LocalDate lastDayBefore = Bucket.WEEK.startOf(query.to()).minusDays(1);
        return PracticeEffectInsight.of(
                practice.weeks(me, firstWeekBefore, lastDayBefore),
                triggers.opennessTimes(me, query.from(), query.to(), Bucket.WEEK, clock.instant()));
    }
}
