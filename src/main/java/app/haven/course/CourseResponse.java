package app.haven.course;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a course, whole, in the reader's language. */
@Schema(name = "Course", description = "One version of a course, whole, in the reader's language.")
public record CourseResponse(
        @Schema(
                required = true,
                description = "Stable; how everything else names the course.",
                examples = "SEVEN_DAYS_OF_CREATING_SAFETY",
                maxLength = 40)
        String code,

        @Schema(
                required = true,
                description = "A version never changes.",
                examples = "1",
                format = "int32",
                minimum = "1",
                maximum = "1000000")
        int version,

        @Schema(required = true, examples = "Seven days of creating safety", maxLength = 80)
        String title,

        @Schema(required = true, examples = "A few minutes a day, at your own pace.", maxLength = 500)
        String description,

        @Schema(
                required = true,
                description = "In the order in which they were written; they can be taken in any.",
                minItems = 1,
                maxItems = 60)
        List<Lesson> lessons) {

    /** One lesson in the reader's language. */
    @Schema(name = "Lesson", description = "One lesson of a course.")
    public record Lesson(
            @Schema(
                    required = true,
                    description = "How it is marked as done.",
                    examples = "FEELING_SAFE",
                    maxLength = 40)
            String code,

            @Schema(required = true, examples = "What safety feels like in me", maxLength = 80)
            String title,

            @Schema(
                    required = true,
                    description = "Plain text; an empty line parts its paragraphs.",
                    examples = "Your shoulders drop.",
                    maxLength = 5000)
            String body,

            @Schema(
                    required = true,
                    description = "Something to try.",
                    examples = "Pause for a breath today, two or three times.",
                    maxLength = 500)
            String invitation,

            @Schema(
                    required = true,
                    description = "Practices of the catalogue that go with it.",
                    examples = "26c60188-95c1-4c4b-9be9-a04a50f3eccc",
                    maxItems = 10)
            List<UUID> practiceIds,

            @Schema(
                    required = true,
                    description = "Prompts of the catalogue that go with it, by code.",
                    examples = "TINY_MOMENT_OF_JOY",
                    maxItems = 10)
            List<@Size(max = 40) String> promptCodes) {}

    static CourseResponse of(CourseDocument course, String language) {
        CourseDocument.Text text = course.texts().in(language);
        return new CourseResponse(
                course.code(),
                course.version(),
                text.title(),
                text.description(),
                course.lessons().stream()
                        .map(lesson -> lesson(lesson, language))
                        .toList());
    }

    private static Lesson lesson(CourseDocument.Lesson lesson, String language) {
        CourseDocument.LessonText text = lesson.texts().in(language);
        return new Lesson(
                lesson.code(),
                text.title(),
                text.body(),
                text.invitation(),
                lesson.practiceIds(),
                lesson.promptCodes());
    }
}
