package app.haven.vocabulary;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words for every code: data that ships with the service, read when somebody first asks. */
@ApplicationScoped
public class Vocabularies {

    private final List<Vocabulary> vocabularies;

    public Vocabularies(ObjectMapper mapper) {
        try (InputStream json = Vocabularies.class.getResourceAsStream("/vocabulary/vocabularies.json")) {
            this.vocabularies = List.of(mapper.readValue(json, Vocabulary[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The codes of one kind, in their order. */
    record Vocabulary(String name, List<Term> terms) {}

    /** One code with its label by language. */
    record Term(String code, Map<String, String> labels) {}

    /** @param wanted the reader's languages, the best first */
    VocabulariesResponse in(List<Locale> wanted) {
        String language = Languages.bestOf(wanted);
        return new VocabulariesResponse(
                language,
                vocabularies.stream()
                        .map(vocabulary -> VocabularyResponse.of(vocabulary, language))
                        .toList());
    }

    /** What people read in place of this code. */
    public String label(Enum<?> code, String language) {
        return label(code.getDeclaringClass().getSimpleName(), code.name(), language)
                .orElseThrow();
    }

    /** What people read in place of a code; empty when the vocabulary does not have it. */
    public Optional<String> label(String vocabulary, String code, String language) {
        return vocabularies.stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(vocabulary))
                .flatMap(candidate -> candidate.terms().stream())
                .filter(term -> term.code().equals(code))
                .map(term -> term.labels().get(language))
                .findFirst();
    }
}
