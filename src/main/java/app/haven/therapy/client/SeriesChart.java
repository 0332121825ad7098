package app.haven.therapy.client;

import app.haven.chart.Axis;
import app.haven.chart.ChartTexts;
import app.haven.chart.LineChart;
import app.haven.chart.PeriodQuery;
import app.haven.chart.Svg;
import app.haven.therapy.Metric;
import app.haven.therapy.MetricPoint;
import app.haven.time.Bucket;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** One or two clients' series of one metric as a picture: whatever is drawn is also said, for those who do not see it. */
public record SeriesChart(PeriodQuery query, Bucket bucket, Metric metric, ChartTexts texts) {

    /**
     * @param name what tells the line from another
     * @param points the earliest first
     */
    public record Line(String name, List<MetricPoint> points) {}

    public String of(List<Line> lines) {
        String title = texts.label("metric", metric.code());
        String sentences = lines.stream().map(this::said).collect(Collectors.joining(" "));
        String period = texts.say(
                "period", texts.notation().date(query.from()), texts.notation().date(query.to()));
        Svg svg = new Svg("haven-series", texts.language(), query.theme(), title, period + " " + sentences);
        if (lines.stream().allMatch(line -> line.points().isEmpty())) {
            return svg.text(Svg.WIDTH / 2.0, Svg.HEIGHT / 2.0, "middle", texts.say("nothing"))
                    .end();
        }
        Axis values = values(lines);
        Axis days = Axis.ofDays(
                bucket.startOf(query.from()), bucket.startOf(query.to()), LineChart.LEFT + 20, LineChart.RIGHT - 20);
        new LineChart(bucket, days, values, valueLabel(values))
                .draw(svg, lines.stream().map(SeriesChart::series).toList(), texts.notation());
        return svg.end();
    }

    private Axis values(List<Line> lines) {
        if (metric.unit() == Metric.Unit.RATING) {
            return Axis.of(1, 5, LineChart.BOTTOM, LineChart.TOP);
        }
        long highest = (long) Math.ceil(lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(MetricPoint::value)
                .max()
                .orElse(0));
        return metric.unit() == Metric.Unit.MINUTES
                ? Axis.ofMinutes(highest, LineChart.BOTTOM, LineChart.TOP)
                : Axis.ofAmounts(highest, LineChart.BOTTOM, LineChart.TOP);
    }

    private LongFunction<String> valueLabel(Axis values) {
        return metric.unit() == Metric.Unit.MINUTES
                ? value -> texts.duration(value, values.high())
                : value -> texts.notation().number(value);
    }

    private String said(Line line) {
        String points = line.points().stream()
                .map(point -> texts.say("point", texts.notation().date(point.start()), point.value(), point.n()))
                .collect(Collectors.joining("; "));
        return texts.say("said", line.name(), points.isEmpty() ? texts.say("nothing") : points);
    }

    private static LineChart.Series series(Line line) {
        return new LineChart.Series(
                line.name(),
                line.points().stream()
                        .map(point -> new LineChart.Point(point.start(), point.value()))
                        .toList());
    }
}
