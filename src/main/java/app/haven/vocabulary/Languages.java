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
        return bestOf(wanted, SPOKEN);
    }

    /**
     * @param wanted the reader's languages, the best first
     * @param there the languages that a text is there in, at least one; the first is spoken to whoever reads none of them
     */
    public static String bestOf(List<Locale> wanted, List<String> there) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(there::contains)
                .findFirst()
                .orElse(there.get(0));
    }
}
