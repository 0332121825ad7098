package app.haven.course;

import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/couples/current/course-enrolments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "courses")
public class SharedCourseEnrolmentResource {

    private final CurrentUser me;
    private final CourseEnrolmentService enrolments;

    SharedCourseEnrolmentResource(CurrentUser me, CourseEnrolmentService enrolments) {
        this.me = me;
        this.enrolments = enrolments;
    }

    @GET
    @Operation(
            operationId = "listSharedCourseEnrolments",
            summary = "List how far both partners are in the courses that they share, the last shared first",
            description = "Empty without a partner.")
    public Page<SharedCourseEnrolmentResponse> list(@BeanParam PageRequest page) {
        return enrolments.listShared(me.id(), page);
    }
}
