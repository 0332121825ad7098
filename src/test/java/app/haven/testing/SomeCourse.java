package app.haven.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Courses of a test's own: what one publishes, all others see in their lists as well. */
public final class SomeCourse {

    public static final String SHIPPED = "SEVEN_DAYS_OF_CREATING_SAFETY";

    private static final List<String> LANGUAGES = List.of("en", "es", "de", "fr");

    private SomeCourse() {}

    /** A code that no course has yet. */
    public static String newCode() {
        return ("C" + UUID.randomUUID()).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The body of publishing it; all of it can be changed. */
    public static Map<String, Object> document(String code, int version, String... lessons) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", code);
        document.put("version", version);
        document.put("texts", inEveryLanguage("title", "description"));
        document.put(
                "lessons",
                new ArrayList<>(Arrays.stream(lessons).map(SomeCourse::lesson).toList()));
        return document;
    }

    public static Map<String, Object> lesson(String code) {
        Map<String, Object> lesson = new LinkedHashMap<>();
        lesson.put("code", code);
        lesson.put("practiceIds", List.of(Member.builtInPractice()));
        lesson.put("texts", inEveryLanguage("title", "body", "invitation"));
        return lesson;
    }

    private static Map<String, Object> inEveryLanguage(String... names) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            Map<String, Object> text = new LinkedHashMap<>();
            for (String name : names) {
                text.put(name, "the " + name + " in " + language);
            }
            texts.put(language, text);
        }
        return texts;
    }

    public static void publish(String code, int version, String... lessons) {
        Member.operator("Olga")
                .asks()
                .body(document(code, version, lessons))
                .post("/v1/courses")
                .then()
                .statusCode(201);
    }

    /** The code of a new course of these lessons. */
    public static String published(String... lessons) {
        String code = newCode();
        publish(code, 1, lessons);
        return code;
    }
}
