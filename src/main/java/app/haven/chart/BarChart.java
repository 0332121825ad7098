package app.haven.chart;

import java.util.List;

/** Some amounts one below the other, each named in words and in numbers. */
public record BarChart(List<Bar> bars) {

    private static final double TOP = 52;
    private static final double BOTTOM = Svg.HEIGHT - 24.0;
    private static final double MOST_ROW = 100;
    private static final double LABEL = 18;
    private static final double GAP = 7;
    private static final double MOST_THICKNESS = 26;

    /** Left for the number at the end of the longest bar. */
    private static final double NUMBER = 130;

    /**
     * One amount.
     *
     * @param number the amount as it is read
     */
    public record Bar(String label, double amount, String number) {}

    /** @param footer what has to be said below; empty if nothing */
    public void draw(Svg svg, String footer) {
        double space = (footer.isEmpty() ? BOTTOM : BOTTOM - 30) - TOP;
        double row = Math.min(MOST_ROW, space / Math.max(1, bars.size()));
        double thickness = Math.min(MOST_THICKNESS, row - LABEL - 2 * GAP);
        double largest = bars.stream().mapToDouble(Bar::amount).max().orElse(0);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = TOP + i * row;
            double length = largest == 0 ? 0 : bar.amount() / largest * (Svg.WIDTH - 2 * Svg.MARGIN - NUMBER);
            svg.text(Svg.MARGIN, y + LABEL, "start", bar.label());
            if (length > 0) {
                svg.bar(Svg.MARGIN, y + LABEL + GAP, length, thickness);
            }
            svg.text(
                    Svg.MARGIN + (length > 0 ? length + GAP : 0),
                    y + LABEL + GAP + thickness / 2 + 6,
                    "start",
                    bar.number());
        }
        svg.quietText(Svg.MARGIN, BOTTOM, "start", footer);
    }
}
