package app.haven.vocabulary;

import java.util.List;
import java.util.Locale;

/** The languages of every text that ships with the service. */
public final class Languages {

    /** ISO 639-1 codes; the first is spoken to whoever reads none of them. */
    public static final List<String> SPOKEN = List.of("en", "es", "de", "fr");

    private Languages() {}

    /** @param wanted the reader's languages, the best first */
    public static String bestOf(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse(SPOKEN.get(0));
    }
}
