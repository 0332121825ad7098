package app.haven.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.practice.PracticeKind;
import app.haven.privacy.AccessKind;
import app.haven.prompt.PromptTheme;
import app.haven.questionnaire.ChangeStatus;
import app.haven.reflection.ReflectionKind;
import app.haven.safety.Capacity;
import app.haven.safety.CommitmentStatus;
import app.haven.safety.DaySignalCode;
import app.haven.trigger.Fear;
import app.haven.trigger.Reaction;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every code has its words in every language. */
class VocabulariesTest {

    /** The vocabularies that are enums of the code: a constant without its words fails here. */
    private static final Map<String, Class<? extends Enum<?>>> ENUMS = Map.ofEntries(
            Map.entry("fear", Fear.class),
            Map.entry("reaction", Reaction.class),
            Map.entry("capacity", Capacity.class),
            Map.entry("context", Context.class),
            Map.entry("practiceKind", PracticeKind.class),
            Map.entry("reflectionKind", ReflectionKind.class),
            Map.entry("promptTheme", PromptTheme.class),
            Map.entry("daySignal", DaySignalCode.class),
            Map.entry("commitmentStatus", CommitmentStatus.class),
            Map.entry("grantScope", GrantScope.class),
            Map.entry("scoreChange", ChangeStatus.class),
            Map.entry("accessKind", AccessKind.class));

    private final List<Vocabularies.Vocabulary> vocabularies = read();

    @Test
    void allVocabulariesAreThere() {
        assertThat(vocabularies)
                .extracting(Vocabularies.Vocabulary::name)
                .containsExactly(
                        "fear",
                        "reaction",
                        "quality",
                        "direction",
                        "capacity",
                        "context",
                        "practiceKind",
                        "reflectionKind",
                        "promptTheme",
                        "daySignal",
                        "grantScope",
                        "commitmentStatus",
                        "scoreChange",
                        "metric",
                        "recordKind",
                        "accessKind");
        assertThat(vocabularies).extracting(Vocabularies.Vocabulary::name).containsAll(ENUMS.keySet());
    }

    @Test
    void theCodesAreThoseOfTheCodeInItsOrder() {
        for (Vocabularies.Vocabulary vocabulary : vocabularies) {
            assertThat(codes(vocabulary)).as(vocabulary.name()).isNotEmpty().doesNotHaveDuplicates();
            if (ENUMS.containsKey(vocabulary.name())) {
                assertThat(codes(vocabulary))
                        .as(vocabulary.name())
                        .containsExactlyElementsOf(
                                Arrays.stream(ENUMS.get(vocabulary.name()).getEnumConstants())
                                        .map(Enum::name)
                                        .toList());
            }
        }
    }

    @Test
    void everyCodeHasWordsInEveryLanguage() {
        for (Vocabularies.Vocabulary vocabulary : vocabularies) {
            for (Vocabularies.Term term : vocabulary.terms()) {
                String name = vocabulary.name() + " " + term.code();
                assertThat(term.labels().keySet()).as(name).containsExactlyInAnyOrderElementsOf(Languages.SPOKEN);
                assertThat(term.labels().values()).as(name).allSatisfy(label -> assertThat(label)
                        .isNotBlank()
                        .isEqualTo(label.strip())
                        .hasSizeLessThanOrEqualTo(80));
            }
        }
    }

    @Test
    void noTwoCodesOfAVocabularyReadAlike() {
        for (Vocabularies.Vocabulary vocabulary : vocabularies) {
            for (String language : Languages.SPOKEN) {
                assertThat(vocabulary.terms())
                        .as(vocabulary.name() + " " + language)
                        .extracting(term -> term.labels().get(language))
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static List<String> codes(Vocabularies.Vocabulary vocabulary) {
        return vocabulary.terms().stream().map(Vocabularies.Term::code).toList();
    }

    private static List<Vocabularies.Vocabulary> read() {
        try (InputStream json = Vocabularies.class.getResourceAsStream("/vocabulary/vocabularies.json")) {
            return List.of(new ObjectMapper().readValue(json, Vocabularies.Vocabulary[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
