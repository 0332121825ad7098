package app.haven.prompt;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The prompts that ship with the service, in every language it speaks. A code stays for good, as answers name it. One that
 * is added has a {@code since} later than the day on which it is deployed: until then every node gives the same days the
 * same prompts.
 */
@ApplicationScoped
public class Prompts {

    private final List<BuiltInPrompt> prompts;
    private final Map<String, BuiltInPrompt> byCode;
    private final DailyPrompts daily;

    Prompts(ObjectMapper mapper) {
        this.prompts = read(mapper);
        this.byCode = prompts.stream().collect(Collectors.toMap(BuiltInPrompt::code, Function.identity()));
        this.daily = new DailyPrompts(prompts.stream()
                .map(prompt -> new DailyPrompts.Entry(prompt.code(), prompt.since()))
                .toList());
    }

    /** One prompt with its texts by language. */
    record BuiltInPrompt(String code, PromptTheme theme, LocalDate since, Map<String, String> texts) {}

    static List<BuiltInPrompt> read(ObjectMapper mapper) {
        try (InputStream json = Prompts.class.getResourceAsStream("/prompt/prompts.json")) {
            return List.of(mapper.readValue(json, BuiltInPrompt[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a prompt of that code in the catalogue. */
    public boolean isBuiltIn(String code) {
        return byCode.containsKey(code);
    }

    /** The code of a couple's prompt of a day. */
    String codeOn(UUID coupleId, LocalDate firstDay, LocalDate day) {
        return daily.codeOn(coupleId, firstDay, day);
    }

    /** @return null for a code that another version of the service knows and this one does not */
    String textOf(String code, String language) {
        return Optional.ofNullable(byCode.get(code))
                .map(prompt -> prompt.texts().get(language))
                .orElse(null);
    }

    /** @return null for a code that another version of the service knows and this one does not */
    PromptTheme themeOf(String code) {
        return Optional.ofNullable(byCode.get(code)).map(BuiltInPrompt::theme).orElse(null);
    }

    /**
     * @param theme only these; all for null
     * @param wanted the reader's languages, the best first
     */
    List<PromptResponse> in(PromptTheme theme, List<Locale> wanted) {
        String language = Languages.bestOf(wanted);
        return prompts.stream()
                .filter(prompt -> theme == null || prompt.theme() == theme)
                .map(prompt -> new PromptResponse(
                        prompt.code(), prompt.theme(), prompt.texts().get(language)))
                .toList();
    }
}
