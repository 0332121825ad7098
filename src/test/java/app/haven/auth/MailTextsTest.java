package app.haven.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextsTest {

    private static final String FALLBACK = "/mail/messages.properties";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FALLBACK,
                "/mail/messages_es.properties",
                "/mail/messages_de.properties",
                "/mail/messages_fr.properties"
            })
    void everyMailIsWrittenInEveryLanguage(String file) throws IOException {
        Properties texts = read(file);

        Set<String> needed = new TreeSet<>(Set.of("subject"));
        Arrays.stream(MailRequested.Template.values())
                .forEach(template -> needed.add(template.name().toLowerCase(Locale.ROOT) + ".text"));
        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(needed);
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
        assertThat(texts.getProperty("verification.text")).containsOnlyOnce("{code}");
        assertThat(texts.getProperty("already_registered.text")).doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "de", "fr"})
    void noLanguageIsLeftInEnglish(String language) throws IOException {
        Properties english = read(FALLBACK);
        Properties texts = read("/mail/messages_" + language + ".properties");

        for (String key : english.stringPropertyNames()) {
            assertThat(texts.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
        }
    }

    /** Whoever looks over a shoulder learns nothing from a sender or subject. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_de", "_fr"})
    void noMailSaysWhatItIsFrom(String language) throws IOException {
        Properties texts = read("/mail/messages" + language + ".properties");

        assertThat(texts.values()).allSatisfy(text -> assertThat(text.toString().toLowerCase(Locale.ROOT))
                .doesNotContain("haven", "partner", "couple", "relationship", "therap"));
        assertThat(texts.getProperty("subject")).doesNotContain("{");
    }

    private static Properties read(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(MailTextsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
