package app.haven.course;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far somebody is in a course, as the partner sees it: neither which lessons nor when. */
@Schema(
        name = "SharedCourseEnrolment",
        description = "How far somebody is in a course, as both partners see it: neither which lessons nor when.")
public record SharedCourseEnrolmentResponse(
        @Schema(required = true, examples = "01890a66-7a8b-7c9d-8e0f-1a2b3c4d5e6f")
        UUID id,

        @Schema(
                required = true,
                description = "The account of who takes the course.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID memberId,

        @Schema(required = true, examples = "SEVEN_DAYS_OF_CREATING_SAFETY", maxLength = 40)
        String courseCode,

        @Schema(
                required = true,
                description = "The version that the member is on.",
                examples = "1",
                format = "int32",
                minimum = "1",
                maximum = "1000000")
        int courseVersion,

        @Schema(
                required = true,
                description = "How many lessons are done.",
                examples = "3",
                format = "int32",
                minimum = "0",
                maximum = "60")
        int lessonsDone,

        @Schema(
                required = true,
                description = "Of how many.",
                examples = "7",
                format = "int32",
                minimum = "1",
                maximum = "60")
        int lessonCount,

        @Schema(required = true, description = "Whether all are done.", examples = "false")
        boolean finished,

        @Schema(required = true, description = "When it was last shared.", examples = "2026-03-01T20:00:00Z")
        Instant sharedAt) {

    static SharedCourseEnrolmentResponse from(CourseEnrolment enrolment) {
        return new SharedCourseEnrolmentResponse(
                enrolment.id(),
                enrolment.ownerId(),
                enrolment.courseCode(),
                enrolment.courseVersion(),
                enrolment.lessonsDone(),
                enrolment.lessonCount(),
                enrolment.isFinished(),
                enrolment.sharedAt());
    }
}
