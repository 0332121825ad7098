package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTextsTest {

    private static final Set<String> LANGUAGES = Set.of("en", "es", "de", "fr");

    private final Catalogue.BuiltInPractice[] practices = read();

    @Test
    void everyPracticeIsDescribedInEveryLanguage() {
        assertThat(practices).isNotEmpty().allSatisfy(practice -> {
            assertThat(practice.texts().keySet()).as(practice.code()).isEqualTo(LANGUAGES);
            practice.texts().forEach((language, text) -> {
                assertThat(text.name()).as(practice.code() + " " + language).isNotBlank();
                assertThat(text.name().length()).isLessThanOrEqualTo(80);
                assertThat(text.description())
                        .as(practice.code() + " " + language)
                        .isNotBlank();
                assertThat(text.description().length()).isLessThanOrEqualTo(2000);
            });
        });
    }

    @Test
    void noDescriptionIsLeftInAnotherLanguage() {
        assertThat(practices).allSatisfy(practice -> assertThat(practice.texts().values().stream()
                        .map(Catalogue.Text::description)
                        .collect(Collectors.toSet()))
                .as(practice.code())
                .hasSameSizeAs(LANGUAGES));
    }

    @Test
    void everyPracticeHasAnIdAndACodeOfItsOwn() {
        assertThat(practices).extracting(Catalogue.BuiltInPractice::id).doesNotHaveDuplicates();
        assertThat(practices).extracting(Catalogue.BuiltInPractice::code).doesNotHaveDuplicates();
        assertThat(practices)
                .allSatisfy(practice ->
                        assertThat(practice.minutes()).as(practice.code()).isBetween(1, 1440));
    }

    @Test
    void everyKindIsOnOffer() {
        Map<PracticeKind, Long> byKind = Arrays.stream(practices)
                .collect(Collectors.groupingBy(Catalogue.BuiltInPractice::kind, Collectors.counting()));

        for (PracticeKind kind : PracticeKind.values()) {
            if (kind == PracticeKind.CUSTOM) {
                assertThat(byKind).doesNotContainKey(kind);
            } else {
                assertThat(byKind).containsKey(kind);
            }
        }
    }

    private static Catalogue.BuiltInPractice[] read() {
        try (InputStream json = Catalogue.class.getResourceAsStream("/practice/catalogue.json")) {
            return new ObjectMapper().readValue(json, Catalogue.BuiltInPractice[].class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
