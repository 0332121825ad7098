package app.haven.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.haven.error.InvalidRequestProblem;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String EMAIL = "anastasia.wintergreen@example.org";
    private static final String NAME = "Anastasia Wintergreen";

    private final PasswordRules rules = new PasswordRules(config(Map.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven quiet boats at dawn",
                "correct horse battery staple",
                "quietboatsdrifting",
                "    four spaces around    ",
                "пять тихих лодок на рассвете",
                "שבע סירות שקטות עם שחר",
                "黎明时分有七条安静的小船漂在河面上",
                "👩‍👩‍👧 boats, and 🌊 between them",
                "a sentence that is far longer than sixty-four characters is a perfectly fine password as well",
                "qT7#vLx9!mRw2$zK"
            })
    void acceptsWhatIsHardToGuess(String password) {
        accepts(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Passw0rdPassw0rd",
                "123456789012345",
                "qwertyuiopasdfgh",
                "1qaz2wsx3edc4rfv",
                "aaaaaaaaaaaaaaaa",
                "abababababababab",
                "abcdefghijklmnop",
                "iloveyouiloveyou"
            })
    void refusesWhatIsGuessedFirst(String password) {
        refuses(password, "is among the passwords that are guessed first; use a few unrelated words");
    }

    @Test
    void refusesACommonPasswordHoweverOftenItIsRepeated() {
        refuses("password".repeat(16), "is among the passwords that are guessed first; use a few unrelated words");
        refuses("a".repeat(128), "is among the passwords that are guessed first; use a few unrelated words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EMAIL,
                NAME,
                "anastasia.wintergreen",
                "anastasia.wintergreen1",
                "AnastasiaWintergreen",
                "Anastasia WintergreenAnastasia Wintergreen",
                "WintergreenAnastasia1999",
                EMAIL + EMAIL + EMAIL
            })
    void refusesWhatThePersonIsCalled(String password) {
        refuses(password, "is among the passwords that are guessed first; use a few unrelated words");
    }

    @Test
    void acceptsANameAmongOtherWords() {
        accepts("Anastasia keeps seven quiet boats");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my haven of quiet boats", "seven quiet HaVen boats", "havenseven quiet boats at dawn"})
    void refusesTheNameOfTheService(String password) {
        refuses(password, "must not contain the name of this service");
    }

    @Test
    void needsFifteenCharacters() {
        refuses("blue lamps sway", 1, "must have at least 15 characters");
        accepts("blue lamps sway");
    }

    @Test
    void countsCodePointsAndNotUnits() {
        String thirteenShown = "🌊🦊🌻🐢🍁🪁🎻🧭🪵🦉🍯🪶🕯";
        refuses(thirteenShown, "must have at least 15 characters");
        accepts(thirteenShown + "🎈🪢");
    }

    @Test
    void takesOneHundredAndTwentyEightCodePointsAndNotOneMore() {
        String varied = "🌊 seven quiet boats 🦊 nine lanterns 🌻 old bridges 🐢 rain in the "
                + "valley 🍁 a kite above the hill 🪁 slow rivers 🎻 honey and bread 🧭 night";
        String longest = varied.substring(0, varied.offsetByCodePoints(0, 128));
        accepts(longest);
        refuses(longest + "🌊", "must have at most 128 characters");
    }

    @Test
    void hasAMinimumThatADeploymentCanChoose() {
        PasswordRules stricter = new PasswordRules(config(Map.of("haven.auth.password.minimum-length", "20")));
        assertThatThrownBy(() -> stricter.check("/password", "quietboatsdrifting", EMAIL, NAME))
                .isInstanceOf(InvalidRequestProblem.class);
    }

    private void accepts(String password) {
        assertThatCode(() -> rules.check("/password", password, EMAIL, NAME)).doesNotThrowAnyException();
    }

    private void refuses(String password, int withoutTheLast, String why) {
        refuses(password.substring(0, password.length() - withoutTheLast), why);
    }

    private void refuses(String password, String why) {
        assertThatThrownBy(() -> rules.check("/password", password, EMAIL, NAME))
                .isInstanceOfSatisfying(
                        InvalidRequestProblem.class,
                        problem -> assertThat(problem.errors()).singleElement().satisfies(error -> {
                            assertThat(error.pointer()).isEqualTo("/password");
                            assertThat(error.message()).isEqualTo(why);
                        }));
    }

    static AuthConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(AuthConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(AuthConfig.class);
    }
}
