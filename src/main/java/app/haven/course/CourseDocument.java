package app.haven.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * One version of a course, whole and in every language: what an operator publishes, what ships with the service and what is
 * stored are the same.
 */
@Schema(description = "One version of a course, whole and in every language. Once published, it never changes.")
public record CourseDocument(
        @NotNull
        @Pattern(regexp = CODE, message = MUST_BE_A_CODE)
        @Schema(
                description = "Stable: an upper-case letter, then 1 to 39 upper-case letters, digits or `_`.",
                examples = "SEVEN_DAYS_OF_CREATING_SAFETY",
                maxLength = 40)
        String code,

        @NotNull
        @Min(1)
        @Max(1_000_000)
        @Schema(
                description = "The newest of this course and one; 1 for a new course.",
                examples = "1",
                format = "int32")
        Integer version,

        @NotNull @Valid Texts texts,

        @NotNull @Size(min = 1, max = 60) @UniqueLessonCodes @Schema(description = "In their order.")
        List<@NotNull @Valid Lesson> lessons) {

    static final String CODE = "^[A-Z][A-Z0-9_]{1,39}$";
    static final String MUST_BE_A_CODE = "must be a code such as FEELING_SAFE, of 2 to 40 characters";

    /** The course in the languages that the service speaks. */
    @Schema(name = "CourseTexts", description = "The course in every language, by its ISO 639-1 code.")
    public record Texts(
            @NotNull @Valid Text en,
            @NotNull @Valid Text es,
            @NotNull @Valid Text de,
            @NotNull @Valid Text fr) {

        Text in(String language) {
            return switch (language) {
                case "en" -> en;
                case "es" -> es;
                case "de" -> de;
                case "fr" -> fr;
                default -> throw new IllegalArgumentException(language);
            };
        }
    }

    /** The course in one language. */
    @Schema(name = "CourseText", description = "The course in one language.")
    public record Text(
            @NotBlank @Size(max = 80) @Schema(examples = "Seven days of creating safety")
            String title,

            @NotBlank @Size(max = 500) @Schema(examples = "A few minutes a day, at your own pace.")
            String description) {}

    /** One lesson in the languages that the service speaks, and what it leads to. */
    @Schema(name = "LessonDocument", description = "One lesson in every language, and what it leads to.")
    public record Lesson(
            @NotNull
            @Pattern(regexp = CODE, message = MUST_BE_A_CODE)
            @Schema(description = "Stable; once in a course.", examples = "FEELING_SAFE", maxLength = 40)
            String code,

            @Size(max = 10)
            @UniqueElements
            @Schema(
                    description = "Practices of the catalogue that go with it.",
                    examples = "26c60188-95c1-4c4b-9be9-a04a50f3eccc",
                    uniqueItems = true)
            List<@NotNull @BuiltInPractice UUID> practiceIds,

            @Size(max = 10)
            @UniqueElements
            @Schema(
                    description = "Prompts of the catalogue that go with it, by code.",
                    examples = "TINY_MOMENT_OF_JOY",
                    uniqueItems = true)
            List<@NotNull @Size(max = 40) @Pattern(regexp = CODE, message = MUST_BE_A_CODE) @BuiltInPrompt String>
                    promptCodes,

            @NotNull @Valid LessonTexts texts) {

        public Lesson {
            practiceIds = practiceIds == null ? List.of() : practiceIds;
            promptCodes = promptCodes == null ? List.of() : promptCodes;
        }
    }

    /** A lesson in the languages that the service speaks. */
    @Schema(name = "LessonTexts", description = "The lesson in every language, by its ISO 639-1 code.")
    public record LessonTexts(
            @NotNull @Valid LessonText en,
            @NotNull @Valid LessonText es,
            @NotNull @Valid LessonText de,
            @NotNull @Valid LessonText fr) {

        LessonText in(String language) {
            return switch (language) {
                case "en" -> en;
                case "es" -> es;
                case "de" -> de;
                case "fr" -> fr;
                default -> throw new IllegalArgumentException(language);
            };
        }
    }

    /** A lesson in one language. */
    @Schema(name = "LessonText", description = "The lesson in one language.")
    public record LessonText(
            @NotBlank @Size(max = 80) @Schema(examples = "What safety feels like in me")
            String title,

            @NotBlank
            @Size(max = 5000)
            @Schema(description = "Plain text, in paragraphs.", examples = "Your shoulders drop.")
            String body,

            @NotBlank
            @Size(max = 500)
            @Schema(description = "Something to try.", examples = "Pause for a breath today, two or three times.")
            String invitation) {}

    boolean hasLesson(String lessonCode) {
        return lessons.stream().anyMatch(lesson -> lesson.code().equals(lessonCode));
    }
}
