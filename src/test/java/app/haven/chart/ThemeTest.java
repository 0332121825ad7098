package app.haven.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WCAG 2.2, 1.4.3 and 1.4.11. */
class ThemeTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeRead(Theme theme) {
        assertThat(contrast(theme.text(), theme.background())).isGreaterThanOrEqualTo(7);
        assertThat(contrast(theme.quietText(), theme.background())).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void seriesCanBeSeen(Theme theme) {
        assertThat(contrast(theme.series(0), theme.background())).isGreaterThanOrEqualTo(3);
        assertThat(contrast(theme.series(1), theme.background())).isGreaterThanOrEqualTo(3);
        assertThat(theme.series(0)).isNotEqualTo(theme.series(1));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
    }

    private static double channel(String color, int at) {
        double value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
