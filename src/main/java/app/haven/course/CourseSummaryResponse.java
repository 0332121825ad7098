package app.haven.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a course is about, in the reader's language. */
@Schema(name = "CourseSummary", description = "What a course is about, in the reader's language.")
public record CourseSummaryResponse(
        @Schema(
                required = true,
                description = "Stable; how everything else names the course.",
                examples = "SEVEN_DAYS_OF_CREATING_SAFETY",
                maxLength = 40)
        String code,

        @Schema(
                required = true,
                description = "The newest.",
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
                description = "How many lessons it has.",
                examples = "7",
                format = "int32",
                minimum = "1",
                maximum = "60")
        int lessonCount) {

    static CourseSummaryResponse of(CourseDocument course, String language) {
        CourseDocument.Text text = course.texts().in(language);
        return new CourseSummaryResponse(
                course.code(),
                course.version(),
                text.title(),
                text.description(),
                course.lessons().size());
    }
}
