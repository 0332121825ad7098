package app.haven.http;

import java.util.ArrayList;
import java.util.List;

/** The members of a body, each with the values that are wrong for it. */
final class Fields {

    static final List<String> NO_WHOLE_NUMBER = List.of(
            "1.5",
            "1.0",
            "1e0",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "1e400",
            "-1e400",
            "100000000000000000000000000000",
            "\"3\"",
            "\"\"",
            "true",
            "[]",
            "[3]",
            "{}");
    static final List<String> NO_TEXT = List.of("3", "1.5", "1e400", "true", "false", "[]", "[\"a\"]", "{}");
    static final List<String> NO_BOOLEAN = List.of("1", "0", "1.5", "\"true\"", "\"\"", "[]", "[true]", "{}");
    static final List<String> NO_CODE =
            List.of("0", "1", "1.5", "true", "\"\"", "\" \"", "\"NONE\"", "\"joy\"", "\"peaceful\"", "[]", "{}");
    static final List<String> NO_TIME = List.of(
            "0",
            "1700000000",
            "1700000000.5",
            "true",
            "\"\"",
            "\"yesterday\"",
            "\"2026-03-01\"",
            "\"2026-03-01T08:10:00\"",
            "\"2026-02-30T08:10:00Z\"",
            "\"2026-03-01T25:10:00Z\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"+10000-01-01T00:00:00Z\"",
            "\"-0001-01-01T00:00:00Z\"",
            "\"2026-03-01T08:10:00.123456789Z\"",
            "[2026,3,1]",
            "{}");
    static final List<String> NO_DATE = List.of(
            "0",
            "20260301",
            "1.5",
            "true",
            "\"\"",
            "\"yesterday\"",
            "\"2026-3-1\"",
            "\"20260301\"",
            "\"2026-02-30\"",
            "\"2025-02-29\"",
            "\"2026-03-01T00:00:00Z\"",
            "\"2026-03-01T00:00:00\"",
            "\"-999999999-01-01\"",
            "\"+999999999-12-31\"",
            "\"-0001-01-01\"",
            "\"0000-01-01\"",
            "[2026,3,1]",
            "{}");
    static final List<String> NO_ZONE = List.of(
            "\"\"",
            "\"Mars/Olympus\"",
            "\"+02:00\"",
            "\"UTC+02:00\"",
            "\"europe/madrid\"",
            "\"" + "a".repeat(65) + "\"");
    static final List<String> NO_RATING = List.of("0", "-1", "6");
    static final List<String> NO_OBJECT = List.of("3", "1.5", "true", "\"\"", "\"3\"", "[]", "[{}]");
    static final List<String> NO_UUID = List.of(
            "3",
            "1.5",
            "true",
            "\"\"",
            "\"no\"",
            "\"1-1-1-1-1\"",
            "\"AAAAAAAAAAAAAAAAAAAAAA==\"",
            "\"5a257f41a4de4f47847abf2d0b85b343\"",
            "[]",
            "{}");

    private final List<String> requiredNames = new ArrayList<>();
    private final List<String[]> wrong = new ArrayList<>();

    @SafeVarargs
    final void required(String name, List<String>... values) {
        requiredNames.add(name);
        wrong.add(new String[] {name, "null"});
        optional(name, values);
    }

    @SafeVarargs
    final void optional(String name, List<String>... values) {
        for (List<String> some : values) {
            some.forEach(value -> wrong.add(new String[] {name, value}));
        }
    }

    void eachOn(RawJson good, Refusal refusal) {
        requiredNames.forEach(
                name -> refusal.check("/" + name, good.without(name).toString()));
        wrong.forEach(field ->
                refusal.check("/" + field[0], good.with(field[0], field[1]).toString()));
    }

    void eachAlone(Refusal refusal) {
        wrong.forEach(field -> refusal.check("/" + field[0], "{\"" + field[0] + "\":" + field[1] + "}"));
    }

    /** A JSON text of that many characters. */
    static String text(int length) {
        return "\"" + "x".repeat(length) + "\"";
    }

    /** What a test does with one wrong body. */
    interface Refusal {
        void check(String pointer, String body);
    }
}
