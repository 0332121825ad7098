package app.haven.chart;

import app.haven.vocabulary.Languages;
import app.haven.vocabulary.Vocabularies;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words and numbers of charts in one language. */
public final class ChartTexts {

    private static final long MINUTES_OF_AN_HOUR = 60;
    private static final long MINUTES_OF_A_DAY = 24 * MINUTES_OF_AN_HOUR;

    private final Vocabularies vocabularies;
    private final Notation notation;
    private final ResourceBundle texts;

    private ChartTexts(String bundle, Vocabularies vocabularies, Locale locale) {
        this.vocabularies = vocabularies;
        this.notation = new Notation(locale);
        this.texts = ResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * @param bundle the room's own texts
     * @param wanted the reader's languages, the best first
     */
    public static ChartTexts of(String bundle, List<Locale> wanted, Vocabularies vocabularies) {
        return new ChartTexts(bundle, vocabularies, Locale.forLanguageTag(Languages.bestOf(wanted)));
    }

    public String language() {
        return notation.locale().getLanguage();
    }

    /** The text with {@code {0}}, {@code {1}} and so on replaced by these values. */
    public String say(String key, Object... values) {
        String text = texts.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace(
                    "{" + i + "}", values[i] instanceof Number number ? notation.number(number) : (String) values[i]);
        }
        return text;
    }

    public String code(Enum<?> code) {
        return vocabularies.label(code, language());
    }

    /** The label of a code; the code itself where no vocabulary has it. */
    public String label(String vocabulary, String code) {
        return vocabularies.label(vocabulary, code, language()).orElse(code);
    }

    /** In the two largest units: nobody thinks in thousands of minutes. */
    public String duration(long minutes) {
        long days = minutes / MINUTES_OF_A_DAY;
        long hours = minutes % MINUTES_OF_A_DAY / MINUTES_OF_AN_HOUR;
        long rest = days > 0 ? 0 : minutes % MINUTES_OF_AN_HOUR;
        return minutes == 0
                ? say("duration.minutes", 0)
                : Stream.of(unit("days", days), unit("hours", hours), unit("minutes", rest))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    /** In one unit, that of the longest beside it. */
    public String duration(long minutes, long longest) {
        if (longest <= 2 * MINUTES_OF_AN_HOUR) {
            return say("duration.minutes", minutes);
        }
        return longest <= 2 * MINUTES_OF_A_DAY
                ? say("duration.hours", (double) minutes / MINUTES_OF_AN_HOUR)
                : say("duration.days", (double) minutes / MINUTES_OF_A_DAY);
    }

    private String unit(String name, long count) {
        return count == 0 ? "" : say("duration." + name, count);
    }

    public Notation notation() {
        return notation;
    }
}
