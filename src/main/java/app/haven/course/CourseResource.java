package app.haven.course;

import app.haven.http.Answers;
import app.haven.http.Idempotent;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "courses", description = "Short lessons, taken at one's own pace. Nobody counts the days.")
public class CourseResource {

    private final CurrentUser me;
    private final CourseService courses;
    private final HttpHeaders headers;

    CourseResource(CurrentUser me, CourseService courses, HttpHeaders headers) {
        this.me = me;
        this.courses = courses;
        this.headers = headers;
    }

    @GET
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "listCourses",
            summary = "List the courses",
            description = "The texts come in English, Spanish, German or French, as `Accept-Language` prefers.")
    public CoursesResponse list() {
        return courses.list(headers.getAcceptableLanguages());
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "getCourse",
            summary = "Read a course with all its lessons",
            description = "The texts come in English, Spanish, German or French, as `Accept-Language` prefers.")
    public CourseResponse get(
            @PathParam("code")
                    @Parameter(
                            description = "The course's code.",
                            example = "SEVEN_DAYS_OF_CREATING_SAFETY",
                            schema = @Schema(pattern = CourseDocument.CODE, maxLength = 40))
                    String code,
            @QueryParam("version")
                    @Parameter(
                            description = "Which version, such as that of an enrolment; the newest if left out.",
                            example = "1",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "1000000"))
                    Integer version) {
        return courses.get(code, version, headers.getAcceptableLanguages());
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Idempotent
    @Operation(
            operationId = "publishCourse",
            summary = "Publish a version of a course",
            description = "For operators. The version is taken as a whole or refused as a whole; of what is wrong,"
                    + " `errors` names the first 100. Whoever takes an older version stays on it.")
    @APIResponse(
            responseCode = "201",
            description = "Published; it never changes.",
            content = @Content(schema = @Schema(implementation = CourseResponse.class)))
    public Response publish(@NotNull @Valid CourseDocument course) {
        CourseResponse published = courses.publish(me.id(), course, headers.getAcceptableLanguages());
        return Answers.createdAt("/v1/courses/" + published.code() + "?version=" + published.version())
                .entity(published)
                .build();
    }
}
