package app.haven.auth;

import app.haven.error.InvalidRequestProblem;
import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * NIST SP 800-63B-4 section 3.1.1.2: a minimum length, no rules of composition, nothing cut off, and nothing that is
 * commonly used. Common are the lists of zxcvbn (leaked passwords, names, words, keyboard walks, dates, repeats, and
 * what the person is called): a password that these alone explain within {@value #FEWEST_GUESSES_EXPONENT} decimal
 * orders of guesses is refused.
 */
@Singleton
class PasswordRules {

    static final int MAXIMUM_LENGTH = 128;

    private static final String SERVICE_NAME = "haven";
    private static final double FEWEST_GUESSES_EXPONENT = 8;

    /** zxcvbn's time grows steeply with length, and no common password is as long as this. */
    private static final int LONGEST_COMMON = 40;

    private static final Pattern NAME_SEPARATORS = Pattern.compile("[\\s._@+-]+");
    private static final int SHORTEST_NAME = 3;
    private static final int FEWEST_OTHER_CHARACTERS = 5;

    private final int minimumLength;

    PasswordRules(AuthConfig config) {
        this.minimumLength = config.password().minimumLength();
    }

    /** @throws InvalidRequestProblem that says why the password is refused */
    void check(String pointer, String password, String email, String displayName) {
        int length = password.codePointCount(0, password.length());
        if (length < minimumLength) {
            refuse(pointer, "TooShort", "must have at least %d characters".formatted(minimumLength));
        }
        if (length > MAXIMUM_LENGTH) {
            refuse(pointer, "TooLong", "must have at most %d characters".formatted(MAXIMUM_LENGTH));
        }
        if (password.toLowerCase(Locale.ROOT).contains(SERVICE_NAME)) {
            refuse(pointer, "ServiceName", "must not contain the name of this service");
        }
        if (isCommon(password, email, displayName)) {
            refuse(pointer, "Common", "is among the passwords that are guessed first; use a few unrelated words");
        }
    }

    private static boolean isCommon(String password, String email, String displayName) {
        if (password.codePoints().distinct().count() <= 2 || isMadeOfNames(password, email, displayName)) {
            return true;
        }
        if (password.length() > LONGEST_COMMON) {
            return isRepeated(password);
        }
        double guesses = Dictionaries.ZXCVBN
                .measure(password, List.of(SERVICE_NAME, email, email.replaceFirst("@.*", ""), displayName))
                .getGuessesLog10();
        return guesses < FEWEST_GUESSES_EXPONENT;
    }

    /** Whether hardly anything is left beside what the person is called, however spaced and however often. */
    private static boolean isMadeOfNames(String password, String email, String displayName) {
        String rest = joined(password);
        for (String name : namesLongestFirst(email, displayName)) {
            rest = rest.replace(name, "");
        }
        return rest.codePointCount(0, rest.length()) < FEWEST_OTHER_CHARACTERS;
    }

    private static List<String> namesLongestFirst(String email, String displayName) {
        Stream<String> words = NAME_SEPARATORS.splitAsStream(email + " " + displayName);
        return Stream.concat(Stream.of(email, email.replaceFirst("@.*", ""), displayName), words)
                .map(PasswordRules::joined)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static String joined(String text) {
        return NAME_SEPARATORS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean isRepeated(String password) {
        for (int period = 1; period <= LONGEST_COMMON / 2; period++) {
            if (password.length() % period == 0
                    && password.substring(period).equals(password.substring(0, password.length() - period))) {
                return true;
            }
        }
        return false;
    }

    private static void refuse(String pointer, String code, String message) {
        throw new InvalidRequestProblem(pointer, code, message);
    }

    /** Loaded with the first password that is set, not at start-up. */
    private static final class Dictionaries {
        static final Zxcvbn ZXCVBN = new Zxcvbn();
    }
}
