package app.haven.security;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code that one person gives another: 16 characters of Crockford's base 32 (https://www.crockford.com/base32.html), 80
 * random bits, easy to read out. Case, hyphens and spaces do not matter, and letters that look like digits are taken for
 * them.
 */
public final class ReadableCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableCode() {}

    /** A new code, in groups of four for reading. */
    public static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The one spelling that is looked up. */
    public static String canonical(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
