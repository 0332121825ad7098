package app.haven.course;

import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/course-enrolments/{id}/lessons/{lessonCode}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "courses")
public class LessonCompletionResource {

    private final CurrentUser me;
    private final CourseEnrolmentService enrolments;

    LessonCompletionResource(CurrentUser me, CourseEnrolmentService enrolments) {
        this.me = me;
        this.enrolments = enrolments;
    }

    @PUT
    @Operation(
            operationId = "completeLesson",
            summary = "Mark a lesson as done",
            description = "In any order. One that is done already keeps its time. 404 `lesson_unknown` where the"
                    + " enrolment's version of the course has no such lesson.")
    public CourseEnrolmentResponse complete(
            UUID id,
            @PathParam("lessonCode")
                    @Parameter(
                            description = "The lesson's code.",
                            example = "FEELING_SAFE",
                            schema = @Schema(pattern = CourseDocument.CODE, maxLength = 40))
                    String lessonCode) {
        return enrolments.completeLesson(me.id(), id, lessonCode);
    }

    @DELETE
    @Operation(
            operationId = "takeLessonCompletionBack",
            summary = "Mark a lesson as not done",
            description =
                    "One that is not done stays so. 404 `lesson_unknown` where the enrolment's version of the course"
                            + " has no such lesson.")
    public CourseEnrolmentResponse takeBack(
            UUID id,
            @PathParam("lessonCode")
                    @Parameter(
                            description = "The lesson's code.",
                            example = "FEELING_SAFE",
                            schema = @Schema(pattern = CourseDocument.CODE, maxLength = 40))
                    String lessonCode) {
        return enrolments.takeCompletionBack(me.id(), id, lessonCode);
    }
}
