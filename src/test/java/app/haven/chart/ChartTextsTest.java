package app.haven.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.trigger.Fear;
import app.haven.trigger.Reaction;
import app.haven.vocabulary.Languages;
import app.haven.vocabulary.Vocabularies;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTextsTest {

    private static final Vocabularies VOCABULARIES = new Vocabularies(new ObjectMapper());
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    /** What is the same everywhere: units and signs. */
    private static final Set<String> SIGNS = Set.of("said", "safety.point", "triggers.pair");

    static List<String> languages() {
        return Languages.SPOKEN;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameTextsWithTheSamePlaces(String language) throws IOException {
        Properties english = read("en");
        Properties texts = read(language);

        assertThat(new TreeSet<>(texts.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(texts.getProperty(key)).as(key).isNotBlank();
            assertThat(places(texts.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noLanguageIsLeftInEnglish(String language) throws IOException {
        Properties english = read("en");
        Properties texts = read(language);

        if (!language.equals("en")) {
            assertThat(english.stringPropertyNames())
                    .filteredOn(key -> !SIGNS.contains(key) && !key.startsWith("duration."))
                    .allSatisfy(
                            key -> assertThat(texts.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCodeHasAName(String language) {
        ChartTexts texts = in(language);

        assertThat(Stream.of(Fear.values()).map(texts::code)).doesNotHaveDuplicates();
        assertThat(Stream.of(Reaction.values()).map(texts::code)).doesNotHaveDuplicates();
    }

    /** Whoever looks for their worth here, or for whom to blame, shall not find it. */
    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsSaidOfWorth(String language) throws IOException {
        assertThat(read(language).values())
                .allSatisfy(text -> assertThat(text.toString().toLowerCase(Locale.ROOT))
                        .doesNotContain(
                                "fail",
                                "score",
                                "bad",
                                "poor",
                                "fault",
                                "compliance",
                                "fall",
                                "schlecht",
                                "versag",
                                "schuld",
                                "mal ",
                                "peor",
                                "culpa ",
                                "faute",
                                "mauvais",
                                "échec",
                                "puntua"));
    }

    @Test
    void theReadersFirstLanguageThatIsSpokenWins() {
        assertThat(ChartTexts.of(
                                "insight/charts",
                                List.of(Locale.ITALIAN, Locale.CANADA_FRENCH, Locale.GERMAN),
                                VOCABULARIES)
                        .language())
                .isEqualTo("fr");
        assertThat(ChartTexts.of("insight/charts", List.of(), VOCABULARIES).language())
                .isEqualTo("en");
    }

    @Test
    void durationsAreSaidInTheirTwoLargestUnits() {
        ChartTexts texts = in("en");

        assertThat(texts.duration(0)).isEqualTo("0 min");
        assertThat(texts.duration(59)).isEqualTo("59 min");
        assertThat(texts.duration(60)).isEqualTo("1 h");
        assertThat(texts.duration(125)).isEqualTo("2 h 5 min");
        assertThat(texts.duration(1440)).isEqualTo("1 d");
        assertThat(texts.duration(1445)).isEqualTo("1 d");
        assertThat(texts.duration(3005)).isEqualTo("2 d 2 h");
    }

    @Test
    void durationsBesideEachOtherAreSaidInOneUnit() {
        ChartTexts texts = in("en");

        assertThat(texts.duration(90, 120)).isEqualTo("90 min");
        assertThat(texts.duration(90, 180)).isEqualTo("1.5 h");
        assertThat(texts.duration(2160, 3600)).isEqualTo("1.5 d");
    }

    @Test
    void numbersAndDatesAreWrittenAsTheLanguageDoes() {
        assertThat(in("de").say("safety.trend", 0.25)).contains("0,25");
        assertThat(in("en").say("safety.trend", -0.25)).contains("-0.25");
        assertThat(in("es").notation().month(LocalDate.of(2026, 1, 1)))
                .contains("ene")
                .contains("2026");
        assertThat(in("de").notation().dayAndMonth(LocalDate.of(2026, 5, 4)))
                .startsWith("4")
                .contains("Mai");
    }

    private static ChartTexts in(String language) {
        return ChartTexts.of("insight/charts", List.of(Locale.forLanguageTag(language)), VOCABULARIES);
    }

    private static Set<String> places(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties read(String language) throws IOException {
        String file = "/insight/charts" + (language.equals("en") ? "" : "_" + language) + ".properties";
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(ChartTextsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
