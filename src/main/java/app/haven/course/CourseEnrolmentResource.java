package app.haven.course;

import app.haven.http.Answers;
import app.haven.http.Idempotent;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/course-enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "courses")
public class CourseEnrolmentResource {

    private final CurrentUser me;
    private final CourseEnrolmentService enrolments;

    CourseEnrolmentResource(CurrentUser me, CourseEnrolmentService enrolments) {
        this.me = me;
        this.enrolments = enrolments;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "enrol",
            summary = "Take a course",
            description =
                    "One enrolment a course. It stays on the version that is the newest now, and nothing is ever due.")
    @APIResponse(
            responseCode = "201",
            description = "Enrolled; private.",
            content = @Content(schema = @Schema(implementation = CourseEnrolmentResponse.class)))
    public Response enrol(@NotNull @Valid EnrolRequest request) {
        return Answers.created("/v1/course-enrolments", enrolments.enrol(me.id(), request));
    }

    @GET
    @Operation(operationId = "listCourseEnrolments", summary = "List the own enrolments, the newest first")
    public Page<CourseEnrolmentResponse> list(@BeanParam PageRequest page) {
        return enrolments.listOwn(me.id(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCourseEnrolment", summary = "Read one of the own enrolments")
    public CourseEnrolmentResponse get(UUID id) {
        return enrolments.get(me.id(), id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "leaveCourse",
            summary = "Leave a course",
            description = "Deletes the enrolment with what was done. The course can be taken anew.")
    public void leave(UUID id) {
        enrolments.leave(me.id(), id);
    }

    @POST
    @Path("/{id}/share")
    @Idempotent
    @Operation(
            operationId = "shareCourseEnrolment",
            summary = "Share with the partner how far one is in a course",
            description = "The partner sees how many lessons are done, and neither which nor when.")
    @APIResponse(
            responseCode = "200",
            description = "Shared.",
            content = @Content(schema = @Schema(implementation = CourseEnrolmentResponse.class)))
    public Response share(UUID id) {
        return Response.ok(enrolments.share(me.id(), id)).build();
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Operation(
            operationId = "withdrawCourseEnrolment",
            summary = "Withdraw how far one is in a course",
            description = "The partner can no longer see it, at once.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn.",
            content = @Content(schema = @Schema(implementation = CourseEnrolmentResponse.class)))
    public Response withdraw(UUID id) {
        return Response.ok(enrolments.withdraw(me.id(), id)).build();
    }
}
