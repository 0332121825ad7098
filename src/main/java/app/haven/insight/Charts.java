package app.haven.insight;

import app.haven.chart.Axis;
import app.haven.chart.BarChart;
import app.haven.chart.ChartTexts;
import app.haven.chart.LineChart;
import app.haven.chart.PeriodQuery;
import app.haven.chart.Svg;
import app.haven.time.Bucket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Insights as pictures: whatever is drawn is also said, for those who do not see it. */
final class Charts {

    private static final int MOST_PAIRS = 5;

    private final PeriodQuery query;
    private final ChartTexts texts;

    Charts(PeriodQuery query, ChartTexts texts) {
        this.query = query;
        this.texts = texts;
    }

    String of(SafetyInsight insight, Bucket bucket) {
        List<RatingPoint> inner = insight.inner().points();
        List<RatingPoint> relationship = insight.relationship().points();
        if (inner.isEmpty()) {
            return saying("safety", "nothing");
        }
        Svg svg = begin(
                "safety",
                List.of(
                        texts.say("safety.scale"),
                        said("safety.inner", insight.inner()),
                        said("safety.relationship", insight.relationship())));
        chart(bucket, Axis.of(1, 5, LineChart.BOTTOM, LineChart.TOP), Long::toString)
                .draw(
                        svg,
                        List.of(series("safety.inner", inner), series("safety.relationship", relationship)),
                        texts.notation());
        return svg.end();
    }

    String of(TimeToOpennessInsight insight) {
        List<OpennessMonth> months = insight.months();
        if (months.isEmpty()) {
            return saying("openness", "nothing");
        }
        List<LineChart.Point> points = months.stream()
                .filter(month -> month.openness().medianMinutes() != null)
                .map(month ->
                        new LineChart.Point(month.start(), month.openness().medianMinutes()))
                .toList();
        double longest =
                points.stream().mapToDouble(LineChart.Point::value).max().orElse(0);
        Svg svg = begin("openness", months.stream().map(this::said).toList());
        Axis minutes = Axis.ofMinutes((long) longest, LineChart.BOTTOM, LineChart.TOP);
        chart(Bucket.MONTH, minutes, value -> texts.duration(value, minutes.high()))
                .draw(svg, List.of(new LineChart.Series(texts.say("openness.median"), points)), texts.notation());
        return svg.end();
    }

    String of(TriggerInsight insight) {
        if (insight.byFearAndReaction().isEmpty()) {
            return saying("triggers", "nothing");
        }
        List<BarChart.Bar> bars = insight.byFearAndReaction().stream()
                .sorted(Comparator.comparingLong(TriggerInsight.FearAndReaction::logs)
                        .reversed())
                .limit(MOST_PAIRS)
                .map(pair -> new BarChart.Bar(
                        texts.say(
                                "triggers.pair",
                                texts.code(pair.fear()),
                                pair.reaction() == null ? texts.say("triggers.none") : texts.code(pair.reaction())),
                        pair.logs(),
                        texts.notation().number(pair.logs())))
                .toList();
        Svg svg = begin("triggers", bars.stream().map(this::said).toList());
        new BarChart(bars).draw(svg, "");
        return svg.end();
    }

    String of(PracticeEffectInsight insight) {
        if (!insight.enoughData()) {
            return saying("effect", "effect.tooFew");
        }
        List<BarChart.Bar> bars = List.of(bar("effect.more", insight.more()), bar("effect.less", insight.less()));
        String footer = texts.say("effect.association", insight.pValue());
        List<String> sentences = new ArrayList<>(bars.stream().map(this::said).toList());
        sentences.add(footer);
        Svg svg = begin("effect", sentences);
        new BarChart(bars).draw(svg, footer);
        return svg.end();
    }

    /** @param sentences what is drawn, in words */
    private Svg begin(String insight, List<String> sentences) {
        String period = texts.say(
                "period", texts.notation().date(query.from()), texts.notation().date(query.to()));
        return new Svg(
                "haven-" + insight,
                texts.language(),
                query.theme(),
                texts.say(insight + ".title"),
                period + " " + String.join(" ", sentences));
    }

    /** Words alone. */
    private String saying(String insight, String key) {
        return begin(insight, List.of(texts.say(key)))
                .text(Svg.WIDTH / 2.0, Svg.HEIGHT / 2.0, "middle", texts.say(key))
                .end();
    }

    private LineChart chart(Bucket bucket, Axis values, LongFunction<String> valueLabel) {
        LocalDate first = bucket.startOf(query.from());
        LocalDate last = bucket.startOf(query.to());
        return new LineChart(
                bucket, Axis.ofDays(first, last, LineChart.LEFT + 20, LineChart.RIGHT - 20), values, valueLabel);
    }

    private LineChart.Series series(String name, List<RatingPoint> points) {
        return new LineChart.Series(
                texts.say(name),
                points.stream()
                        .map(point -> new LineChart.Point(point.start(), point.mean()))
                        .toList());
    }

    private BarChart.Bar bar(String key, PracticeGroup group) {
        return new BarChart.Bar(
                texts.say(key, group.openness().n()),
                group.openness().medianMinutes() == null ? 0 : group.openness().medianMinutes(),
                median(group.openness()));
    }

    private String median(OpennessMedian openness) {
        return openness.medianMinutes() == null
                ? texts.say("openness.notReached")
                : texts.duration(openness.medianMinutes());
    }

    private String said(String name, RatingSeries series) {
        String points = series.points().stream()
                .map(point -> texts.say("safety.point", texts.notation().date(point.start()), point.mean(), point.n()))
                .collect(Collectors.joining("; "));
        Double slope = series.trend().slopePerWeek();
        return texts.say("said", texts.say(name), points.isEmpty() ? texts.say("nothing") : points)
                + (slope == null ? "" : " " + texts.say("safety.trend", slope));
    }

    private String said(OpennessMonth month) {
        return texts.say(
                "openness.month",
                texts.notation().month(month.start()),
                median(month.openness()),
                month.openness().n(),
                month.openness().censored());
    }

    private String said(BarChart.Bar bar) {
        return texts.say("said", bar.label(), bar.number());
    }
}
