package app.haven.course;

import app.haven.http.Versioned;
import app.haven.vocabulary.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's way through a course, as only that member sees it. */
@Schema(name = "CourseEnrolment", description = "A way through a course, as only the member who goes it sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CourseEnrolmentResponse(
        @Schema(required = true, examples = "01890a66-7a8b-7c9d-8e0f-1a2b3c4d5e6f")
        UUID id,

        @Schema(required = true, examples = "SEVEN_DAYS_OF_CREATING_SAFETY", maxLength = 40)
        String courseCode,

        @Schema(
                required = true,
                description = "The version it was begun with, and stays on.",
                examples = "1",
                format = "int32",
                minimum = "1",
                maximum = "1000000")
        int courseVersion,

        @Schema(
                required = true,
                description = "How many lessons this version has.",
                examples = "7",
                format = "int32",
                minimum = "1",
                maximum = "60")
        int lessonCount,

        @Schema(required = true, description = "Those that are done, the first done first.", maxItems = 60)
        List<Completion> lessons,

        @Schema(required = true, examples = "PRIVATE") Visibility visibility,

        @Schema(description = "When it was last shared; absent while it never was.", examples = "2026-03-01T20:00:00Z")
        Instant sharedAt,

        @Schema(required = true, examples = "2026-03-01T07:30:00Z")
        Instant enrolledAt,

        @Schema(
                description = "When the last lesson was done; absent while one is open.",
                examples = "2026-03-19T21:10:00Z")
        Instant completedAt,

        @JsonIgnore int version)
        implements Versioned {

    /** A lesson that was done. */
    @Schema(name = "LessonCompletion", description = "A lesson that was done.")
    public record Completion(
            @Schema(required = true, description = "The lesson's code.", examples = "FEELING_SAFE", maxLength = 40)
            String code,

            @Schema(required = true, examples = "2026-03-02T21:10:00Z")
            Instant completedAt) {}

    static CourseEnrolmentResponse from(CourseEnrolment enrolment, List<LessonCompletion> completions) {
        return new CourseEnrolmentResponse(
                enrolment.id(),
                enrolment.courseCode(),
                enrolment.courseVersion(),
                enrolment.lessonCount(),
                completions.stream()
                        .map(completion -> new Completion(completion.lessonCode(), completion.completedAt()))
                        .toList(),
                enrolment.visibility(),
                enrolment.sharedAt(),
                enrolment.enrolledAt(),
                enrolment.isFinished() ? completions.get(completions.size() - 1).completedAt() : null,
                enrolment.version());
    }
}
