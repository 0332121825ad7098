package app.haven.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.vocabulary.Languages;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The catalogue as it ships. */
class PromptTextsTest {

    private static final int FEWEST = 60;

    private final List<Prompts.BuiltInPrompt> prompts =
            Prompts.read(new ObjectMapper().registerModule(new JavaTimeModule()));

    @Test
    void thereAreEnoughOfEveryTheme() {
        assertThat(prompts).hasSizeGreaterThanOrEqualTo(FEWEST);
        for (PromptTheme theme : PromptTheme.values()) {
            assertThat(prompts.stream().filter(prompt -> prompt.theme() == theme))
                    .as(theme.name())
                    .hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void everyPromptAsksOrBeginsASentenceInEveryLanguage() {
        assertThat(prompts).allSatisfy(prompt -> {
            assertThat(prompt.texts().keySet()).as(prompt.code()).containsExactlyInAnyOrderElementsOf(Languages.SPOKEN);
            prompt.texts().forEach((language, text) -> assertThat(text)
                    .as(prompt.code() + " " + language)
                    .isNotBlank()
                    .isEqualTo(text.strip())
                    .hasSizeLessThanOrEqualTo(500)
                    .containsPattern("\\?|…$|: …$"));
        });
    }

    @Test
    void everyPromptHasACodeAndATextOfItsOwn() {
        assertThat(prompts).extracting(Prompts.BuiltInPrompt::code).doesNotHaveDuplicates();
        assertThat(prompts).extracting(Prompts.BuiltInPrompt::code).allSatisfy(code -> assertThat(code)
                .matches("[A-Z][A-Z0-9_]{2,79}"));
        for (String language : Languages.SPOKEN) {
            assertThat(prompts)
                    .as(language)
                    .extracting(prompt -> prompt.texts().get(language))
                    .doesNotHaveDuplicates();
        }
        assertThat(prompts).allSatisfy(prompt -> {
            Set<String> texts = new HashSet<>(prompt.texts().values());
            assertThat(texts).as(prompt.code()).hasSameSizeAs(Languages.SPOKEN);
        });
    }

    @Test
    void everyPromptSaysSinceWhen() {
        assertThat(prompts)
                .allSatisfy(prompt ->
                        assertThat(prompt.since()).as(prompt.code()).isAfterOrEqualTo(LocalDate.of(2026, 1, 1)));
    }
}
