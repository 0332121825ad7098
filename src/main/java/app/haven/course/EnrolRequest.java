package app.haven.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which course to take. */
@Schema(description = "Which course to take.")
public record EnrolRequest(
        @NotNull
        @Pattern(regexp = CourseDocument.CODE, message = CourseDocument.MUST_BE_A_CODE)
        @Schema(
                description = "A course of `listCourses`; its newest version is taken.",
                examples = "SEVEN_DAYS_OF_CREATING_SAFETY",
                maxLength = 40)
        String courseCode) {}
