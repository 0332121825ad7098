package app.haven.questionnaire;

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
import java.util.stream.Stream;

/**
 * What a grant shows of questionnaires: the scores of what was submitted, and never an answer. What is only begun looks like
 * what never was.
 */
@Singleton
class QuestionnaireRecords implements ClientRecords {

    private static final Metric DETERIORATED_SCORES = Metric.amount(
            Metric.DETERIORATED_SCORES, GrantScope.QUESTIONNAIRES, Metric.Unit.COUNT, Metric.Aggregation.COUNT);

    private final QuestionnaireRecordsRepository records;
    private final Instruments instruments;

    QuestionnaireRecords(QuestionnaireRecordsRepository records, Instruments instruments) {
        this.records = records;
        this.instruments = instruments;
    }

    @Override
    public GrantScope scope() {
        return GrantScope.QUESTIONNAIRES;
    }

    /** One a scale: scales are never put together. Their labels are the names of the scales. */
    @Override
    public List<Metric> metrics() {
        return Stream.concat(
                        instruments.listNewest().stream().flatMap(QuestionnaireRecords::metricsOf),
                        Stream.of(DETERIORATED_SCORES))
                .toList();
    }

    private static Stream<Metric> metricsOf(Instrument instrument) {
        return instrument.scales().stream().map(scale -> {
            Scorer.Range range = Scorer.rangeOf(instrument, scale);
            return new Metric(
                    new ScaleCode(instrument.code(), scale.code()).metric(),
                    GrantScope.QUESTIONNAIRES,
                    Metric.Unit.POINTS,
                    Metric.Aggregation.MEAN,
                    range.lowest(),
                    range.highest());
        });
    }

    @Override
    public List<TimelineEntry> timeline(UUID ownerId, TimelineQuery query) {
        return records.list(ownerId, query).stream()
                .map(QuestionnaireRecords::entry)
                .toList();
    }

    @Override
    public List<MetricPoint> series(UUID ownerId, Metric metric, LocalDate from, LocalDate to, Bucket bucket) {
        return metric.equals(DETERIORATED_SCORES)
                ? records.listDeteriorated(ownerId, from, to, bucket)
                : records.listScores(ScaleCode.of(metric), ownerId, from, to, bucket);
    }

    @Override
    public List<MetricTotal> totals(Collection<UUID> ownerIds, List<Period> periods) {
        return records.listTotals(ownerIds, new Periods(periods));
    }

    @Override
    public List<LastEntry> lastEntries(Collection<UUID> ownerIds) {
        return records.listLast(ownerIds);
    }

    private static TimelineEntry entry(SubmittedSheet sheet) {
        List<Figure> figures = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("questionnaire", null, sheet.questionnaireCode()));
        for (SubmittedSheet.Score score : sheet.scores()) {
            if (score.score() != null) {
                figures.add(new Figure(score.scaleCode(), score.score(), Metric.Unit.POINTS));
            }
            if (score.bandCode() != null) {
                terms.add(new Term(score.scaleCode() + ".band", null, score.bandCode()));
            }
            if (score.changeStatus() != null) {
                terms.add(new Term(
                        score.scaleCode() + ".change",
                        "scoreChange",
                        score.changeStatus().name()));
            }
        }
        return new TimelineEntry(
                sheet.id(),
                "QUESTIONNAIRE_SCORE",
                GrantScope.QUESTIONNAIRES,
                sheet.day(),
                sheet.submittedAt(),
                figures,
                terms,
                null);
    }
}
