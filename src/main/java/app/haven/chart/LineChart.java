package app.haven.chart;

import app.haven.time.Bucket;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;

/** Up to two series over time. A line connects neighbours only: over a bucket without records it is broken. */
public record LineChart(Bucket bucket, Axis days, Axis values, LongFunction<String> valueLabel) {

    public static final double LEFT = 92;
    public static final double RIGHT = Svg.WIDTH - 2.0 * Svg.MARGIN;
    public static final double TOP = 88;
    public static final double BOTTOM = Svg.HEIGHT - 48.0;

    private static final int LEGEND_AT = 64;
    private static final int LONG_DAYS = 92;

    /** Of more points than that, marks would hide the line. */
    private static final int MOST_DOTS = 70;

    private static final double DOT = 8;
    private static final double SMALL_DOT = 4;

    /** One series. */
    public record Series(String name, List<Point> points) {}

    /** One value, at the first day of its bucket. */
    public record Point(LocalDate start, double value) {}

    public void draw(Svg svg, List<Series> series, Notation notation) {
        drawAxes(svg, notation);
        double legend = LEFT;
        for (int i = 0; i < series.size(); i++) {
            List<Point> points = series.get(i).points();
            svg.path(i, lines(points)).dots(i, dots(i, points));
            legend = drawLegend(svg, i, legend, series.get(i).name());
        }
    }

    private void drawAxes(Svg svg, Notation notation) {
        for (long tick : values.ticks()) {
            svg.gridLine(LEFT, values.at(tick), RIGHT, values.at(tick));
            svg.quietText(LEFT - 10, values.at(tick) + 6, "end", valueLabel.apply(tick));
        }
        boolean isLong = days.high() - days.low() > LONG_DAYS;
        for (long tick : days.ticks()) {
            LocalDate date = LocalDate.ofEpochDay(tick);
            svg.gridLine(days.at(tick), BOTTOM, days.at(tick), BOTTOM + 6);
            svg.quietText(
                    days.at(tick), BOTTOM + 28, "middle", isLong ? notation.month(date) : notation.dayAndMonth(date));
        }
    }

    /** @return where the next entry begins */
    private static double drawLegend(Svg svg, int series, double x, String name) {
        double y = LEGEND_AT - 6.0;
        svg.path(series, Svg.move(x, y) + Svg.line(x + 36, y)).dots(series, Svg.dot(series, x + 18, y, DOT));
        svg.text(x + 46, LEGEND_AT, "start", name);
        return x + 76 + 8.5 * name.length();
    }

    private String lines(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < points.size(); i++) {
            if (areNeighbours(points, i)) {
                if (!areNeighbours(points, i - 1)) {
                    path.append(Svg.move(x(points.get(i - 1)), y(points.get(i - 1))));
                }
                path.append(Svg.line(x(points.get(i)), y(points.get(i))));
            }
        }
        return path.toString();
    }

    /** Of many points, those alone that no line leads to. */
    private String dots(int series, List<Point> points) {
        boolean many = points.size() > MOST_DOTS;
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            boolean hasLine = areNeighbours(points, i) || areNeighbours(points, i + 1);
            if (!many || !hasLine) {
                path.append(Svg.dot(series, x(points.get(i)), y(points.get(i)), many ? SMALL_DOT : DOT));
            }
        }
        return path.toString();
    }

    /** Whether there is a point before this one, in the bucket before. */
    private boolean areNeighbours(List<Point> points, int index) {
        return index > 0
                && index < points.size()
                && bucket.next(points.get(index - 1).start())
                        .equals(points.get(index).start());
    }

    private double x(Point point) {
        return days.at(point.start().toEpochDay());
    }

    private double y(Point point) {
        return values.at(point.value());
    }
}
