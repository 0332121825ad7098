package app.haven.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.chart.ChartTexts;
import app.haven.chart.LineChart;
import app.haven.chart.PeriodQuery;
import app.haven.chart.Svg;
import app.haven.chart.Theme;
import app.haven.safety.SafetyPoint;
import app.haven.time.Bucket;
import app.haven.trigger.Fear;
import app.haven.trigger.FearReactionCount;
import app.haven.trigger.OpennessTime;
import app.haven.trigger.Reaction;
import app.haven.trigger.TriggerCounts;
import app.haven.vocabulary.Languages;
import app.haven.vocabulary.Vocabularies;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {

    private static final Vocabularies VOCABULARIES = new Vocabularies(new ObjectMapper());
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final PeriodQuery QUARTER = new PeriodQuery(MONDAY, MONDAY.plusDays(83), Theme.LIGHT);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final SafetyInsight SAFETY = SafetyInsight.of(
            List.of(safety(0, 2.5, 4.0), safety(1, 3.0, 4.5), safety(2, 3.5, null), safety(4, 4.25, 3.0)));

    private static final TimeToOpennessInsight OPENNESS = TimeToOpennessInsight.of(List.of(
            new OpennessTime(LocalDate.of(2026, 1, 1), 95, true, 3),
            new OpennessTime(LocalDate.of(2026, 2, 1), 40, true, 2),
            new OpennessTime(LocalDate.of(2026, 3, 1), 500, false, 2)));

    private static final TriggerInsight TRIGGERS = TriggerInsight.of(new TriggerCounts(
            List.of(
                    new FearReactionCount(Fear.REJECTION, Reaction.ANGER, 2),
                    new FearReactionCount(Fear.REJECTION, Reaction.WITHDRAWING, 9),
                    new FearReactionCount(Fear.LOSING_MYSELF, null, 4)),
            List.of(),
            List.of()));

    private static final PracticeEffectInsight EFFECT = new PracticeEffectInsight(
            PracticeEffectInsight.READING,
            true,
            30.0,
            new PracticeGroup(5, new OpennessMedian(14, 1, 45L)),
            new PracticeGroup(6, new OpennessMedian(19, 3, 90L)),
            -45L,
            0.031);

    static Stream<String> pictures() {
        return Arrays.stream(Theme.values())
                .flatMap(theme -> Languages.SPOKEN.stream().flatMap(language -> {
                    Charts charts = charts(new PeriodQuery(QUARTER.from(), QUARTER.to(), theme), language);
                    return Stream.of(
                            charts.of(SAFETY, Bucket.WEEK),
                            charts.of(OPENNESS),
                            charts.of(TRIGGERS),
                            charts.of(EFFECT),
                            charts.of(SafetyInsight.of(List.of()), Bucket.DAY),
                            charts.of(TimeToOpennessInsight.of(List.of())),
                            charts.of(TriggerInsight.of(new TriggerCounts(List.of(), List.of(), List.of()))),
                            charts.of(PracticeEffectInsight.of(List.of(), List.of())));
                }));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyPictureStandsAloneAndCanBeHeard(String picture) {
        Element svg = parse(picture).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(Languages.SPOKEN).contains(svg.getAttribute("lang"));
        Element title = only(svg, "title");
        Element description = only(svg, "desc");
        assertThat(title.getTextContent()).isNotBlank();
        assertThat(description.getTextContent())
                .hasSizeGreaterThan(title.getTextContent().length());
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(title.getAttribute("id"));
        assertThat(svg.getAttribute("aria-describedby")).isEqualTo(description.getAttribute("id"));
        assertThat(elements(svg)).isSubsetOf("title", "desc", "rect", "text", "path");
        assertThat(picture)
                .doesNotContain("style=", "href", "url(", "<script", "onload", "NaN", "Infinity", "null", "{")
                .containsOnlyOnce("http");
    }

    /** The letters of a common font are a little more than half as wide as high. */
    @ParameterizedTest
    @MethodSource("pictures")
    void everythingLiesWithinThePicture(String picture) {
        NodeList texts = parse(picture).getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double width = 8.9 * text.getTextContent().length();
            double x = Double.parseDouble(text.getAttribute("x"));
            double start =
                    switch (text.getAttribute("text-anchor")) {
                        case "middle" -> x - width / 2;
                        case "end" -> x - width;
                        default -> x;
                    };
            assertThat(start).as(text.getTextContent()).isGreaterThanOrEqualTo(0);
            assertThat(start + width).as(text.getTextContent()).isLessThanOrEqualTo(Svg.WIDTH);
            assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(10.0, (double) Svg.HEIGHT);
        }
    }

    @Test
    void whatIsDrawnOfSafetyIsAlsoSaid() {
        String said = description(charts(QUARTER, "en").of(SAFETY, Bucket.WEEK));

        assertThat(said)
                .contains("From Jan 5, 2026 to Mar 29, 2026")
                .contains("Inner safety: Jan 5, 2026: 2.5 (n = 3); Jan 12, 2026: 3 (n = 3)")
                .contains("Safety in the relationship: Jan 5, 2026: 4 (n = 2)");
    }

    @Test
    void seriesDifferInMoreThanColour() {
        Document svg = parse(charts(QUARTER, "en").of(SAFETY, Bucket.WEEK));

        assertThat(paths(svg, "stroke-dasharray", "none")).isNotEmpty();
        assertThat(paths(svg, "stroke-dasharray", "8 5")).isNotEmpty();
        assertThat(paths(svg, "fill", Theme.LIGHT.series(0))).isNotEmpty().allSatisfy(dots -> assertThat(dots)
                .contains("a4 4"));
        assertThat(paths(svg, "fill", Theme.LIGHT.series(1)))
                .isNotEmpty()
                .allSatisfy(dots -> assertThat(dots).doesNotContain("a").contains("h8v8h-8z"));
    }

    @Test
    void aLineIsBrokenWhereAWeekHasNoRating() {
        Document svg = parse(charts(QUARTER, "en").of(SAFETY, Bucket.WEEK));
        String inner = paths(svg, "stroke-dasharray", "none").get(0);
        String dots = paths(svg, "fill", Theme.LIGHT.series(0)).get(0);

        assertThat(inner).matches("M[^M]*L[^ML]*L[^ML]*");
        assertThat(dots.chars().filter(c -> c == 'M').count()).isEqualTo(4);
    }

    @Test
    void ratingsLieWhereTheyBelong() {
        Document svg = parse(charts(QUARTER, "en").of(SAFETY, Bucket.WEEK));
        List<Double> inner = NUMBER.matcher(
                        paths(svg, "stroke-dasharray", "none").get(0))
                .results()
                .map(number -> Double.valueOf(number.group()))
                .toList();
        double week = (LineChart.RIGHT - LineChart.LEFT - 40) / 11;

        assertThat(inner.get(0)).isEqualTo(LineChart.LEFT + 20);
        assertThat(inner.get(2) - inner.get(0)).isBetween(week - 0.1, week + 0.1);
        double rating = (LineChart.BOTTOM - LineChart.TOP) / 4;
        assertThat(inner.get(1)).isEqualTo(LineChart.BOTTOM - 1.5 * rating);
        assertThat(inner.get(3)).isEqualTo(LineChart.BOTTOM - 2 * rating);
    }

    @Test
    void manyPointsAreALineWithoutMarks() {
        List<SafetyPoint> days = new ArrayList<>(IntStream.range(0, 80)
                .mapToObj(day -> new SafetyPoint(MONDAY.plusDays(day), 1, 1.0 + day % 5, 0, null))
                .toList());
        days.remove(40);
        days.remove(41);
        Document svg = parse(charts(QUARTER, "en").of(SafetyInsight.of(days), Bucket.DAY));

        assertThat(paths(svg, "fill", Theme.LIGHT.series(0))
                        .get(0)
                        .chars()
                        .filter(c -> c == 'M')
                        .count())
                .as("the day between two without")
                .isEqualTo(1);
    }

    @Test
    void aMonthWhoseMedianIsNotReachedIsSaidAndNotDrawn() {
        String picture = charts(QUARTER, "en").of(OPENNESS);

        assertThat(description(picture))
                .contains("Jan 2026: 1 h 35 min (n = 3, without return: 0).")
                .contains("Mar 2026: not reached (n = 2, without return: 2).");
        assertThat(paths(parse(picture), "fill", Theme.LIGHT.series(0))
                        .get(0)
                        .chars()
                        .filter(c -> c == 'M')
                        .count())
                .isEqualTo(2);
    }

    @Test
    void theMostFrequentPairsComeFirst() {
        String said = description(charts(QUARTER, "en").of(TRIGGERS));

        assertThat(said)
                .contains(
                        "Being rejected → Pulling away: 9. Losing myself → no reaction named: 4. Being rejected → Getting angry: 2.");
    }

    @Test
    void anAssociationIsNeverShownWithoutSayingSo() {
        Charts charts = charts(QUARTER, "en");

        assertThat(Pattern.compile("An association, not a cause")
                        .matcher(charts.of(EFFECT))
                        .results())
                .as("drawn and said")
                .hasSize(2);
        assertThat(description(charts.of(EFFECT)))
                .contains("After weeks with more practice (n = 14): 45 min.")
                .contains("After weeks with less practice (n = 19): 1 h 30 min.");
        assertThat(charts.of(PracticeEffectInsight.of(List.of(), List.of()))).contains("too few records");
    }

    @Test
    void ofNothingThePictureSaysSo() {
        assertThat(charts(QUARTER, "de").of(SafetyInsight.of(List.of()), Bucket.WEEK))
                .contains(">In dieser Zeit ist nichts aufgezeichnet.<");
    }

    @Test
    void namesAreEscaped() {
        assertThat(new Svg("id", "en", Theme.DARK, "<b>&", "\"x\" < y").end())
                .contains("&lt;b&gt;&amp;", "\"x\" &lt; y")
                .doesNotContain("<b>");
    }

    private static SafetyPoint safety(int week, double inner, Double relationship) {
        return new SafetyPoint(MONDAY.plusWeeks(week), 3, inner, relationship == null ? 0 : 2, relationship);
    }

    private static Charts charts(PeriodQuery query, String language) {
        return new Charts(
                query, ChartTexts.of("insight/charts", List.of(Locale.forLanguageTag(language)), VOCABULARIES));
    }

    private static String description(String picture) {
        return only(parse(picture).getDocumentElement(), "desc").getTextContent();
    }

    private static List<String> paths(Document svg, String attribute, String value) {
        NodeList paths = svg.getElementsByTagName("path");
        return IntStream.range(0, paths.getLength())
                .mapToObj(i -> (Element) paths.item(i))
                .filter(path -> path.getAttribute(attribute).equals(value))
                .map(path -> path.getAttribute("d"))
                .toList();
    }

    private static Element only(Element svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        assertThat(found.getLength()).isEqualTo(1);
        return (Element) found.item(0);
    }

    private static Set<String> elements(Element svg) {
        NodeList all = svg.getElementsByTagName("*");
        return Set.copyOf(IntStream.range(0, all.getLength())
                .mapToObj(i -> all.item(i).getNodeName())
                .distinct()
                .toList());
    }

    private static Document parse(String picture) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture)));
        } catch (Exception e) {
            throw new AssertionError(picture, e);
        }
    }
}
