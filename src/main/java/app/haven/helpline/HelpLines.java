package app.haven.helpline;

import app.haven.vocabulary.Languages;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The help lines: data that ships with the service, read when somebody first asks. */
@ApplicationScoped
public class HelpLines {

    private final Directory directory;

    public HelpLines(ObjectMapper mapper) {
        this.directory = read(mapper);
    }

    /** All that ships, in every language. */
    record Directory(
            LocalDate version, Map<String, String> notice, Elsewhere elsewhere, List<CountryHelpLines> countries) {}

    /** What is said to whoever is somewhere else, in every language. */
    record Elsewhere(Map<String, String> advice, List<HelpDirectory> directories) {}

    static Directory read(ObjectMapper mapper) {
        try (InputStream json = HelpLines.class.getResourceAsStream("/helpline/help-lines.json")) {
            return mapper.readValue(json, Directory.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param wanted the reader's languages, the best first */
    public HelpLinesResponse in(List<Locale> wanted) {
        return answer(directory.countries(), wanted);
    }

    /**
     * Never nothing at all: for a country that the list does not know, what helps anywhere.
     *
     * @param wanted the reader's languages, the best first
     */
    public HelpLinesResponse of(String country, List<Locale> wanted) {
        return answer(
                directory.countries().stream()
                        .filter(known -> known.country().equals(country))
                        .toList(),
                wanted);
    }

    private HelpLinesResponse answer(List<CountryHelpLines> countries, List<Locale> wanted) {
        String language = Languages.bestOf(wanted);
        Elsewhere elsewhere = directory.elsewhere();
        return new HelpLinesResponse(
                directory.version(),
                language,
                directory.notice().get(language),
                countries,
                new HelpLinesResponse.Elsewhere(elsewhere.advice().get(language), elsewhere.directories()));
    }
}
