package app.haven.practice;

import app.haven.error.InvalidRequestProblem;
import app.haven.vocabulary.Languages;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** The built-in practices: data that ships with the service, in every language it speaks. */
@Singleton
class Catalogue {

    private final List<BuiltInPractice> practices;
    private final Map<UUID, BuiltInPractice> byId;

    Catalogue(ObjectMapper mapper) {
        try (InputStream json = Catalogue.class.getResourceAsStream("/practice/catalogue.json")) {
            this.practices = List.of(mapper.readValue(json, BuiltInPractice[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.byId = practices.stream().collect(Collectors.toMap(BuiltInPractice::id, Function.identity()));
    }

    /** One practice with its texts by language. */
    record BuiltInPractice(UUID id, String code, PracticeKind kind, int minutes, Map<String, Text> texts) {}

    /** Name and description in one language. */
    record Text(String name, String description) {}

    Optional<BuiltInPractice> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What is not in the catalogue must be the member's own, which the schema checks with the write. */
    PracticeKind kindOf(UUID practiceId) {
        return find(practiceId).map(BuiltInPractice::kind).orElse(PracticeKind.CUSTOM);
    }

    /** @param write writes a row that names a practice, which the schema refuses when it is nobody's or another's */
    static void requireKnownPractice(Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolationException e) {
            throw new InvalidRequestProblem(
                    "/practiceId", "Unknown", "must be a practice of the catalogue or of one's own");
        }
    }

    /** @param wanted the reader's languages, the best first */
    List<PracticeResponse> in(List<Locale> wanted) {
        String language = Languages.bestOf(wanted);
        return practices.stream()
                .map(practice ->
                        PracticeResponse.builtIn(practice, practice.texts().get(language)))
                .toList();
    }
}
