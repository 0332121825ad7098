package app.haven.chart;

import java.util.Locale;

/** The colours of a chart. Text has a contrast of at least 4.5 to 1 against the background, marks of 3 to 1 (WCAG 2.2). */
public enum Theme {
    LIGHT("#ffffff", "#1f2933", "#52606d", "#d5dbe1", "#1d5fa8", "#b4530a"),
    DARK("#14191f", "#e8edf2", "#a7b3bf", "#36424e", "#7ab8ff", "#ffb066");

    private final String background;
    private final String text;
    private final String quietText;
    private final String grid;
    private final String first;
    private final String second;

    Theme(String background, String text, String quietText, String grid, String first, String second) {
        this.background = background;
        this.text = text;
        this.quietText = quietText;
        this.grid = grid;
        this.first = first;
        this.second = second;
    }

    public String background() {
        return background;
    }

    String text() {
        return text;
    }

    String quietText() {
        return quietText;
    }

    String grid() {
        return grid;
    }

    /** The colour of the first or second series. */
    public String series(int index) {
        return index == 0 ? first : second;
    }

    /** As it is asked for. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
