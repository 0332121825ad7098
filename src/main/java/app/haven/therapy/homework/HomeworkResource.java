package app.haven.therapy.homework;

import app.haven.http.IfMatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/homework")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(
        name = "homework",
        description =
                "What therapists have proposed to a member; the member alone decides on it, and keeps it when the grant has"
                        + " ended.")
public class HomeworkResource {

    private final CurrentUser me;
    private final HomeworkService homework;
    private final IfMatch ifMatch;

    HomeworkResource(CurrentUser me, HomeworkService homework, IfMatch ifMatch) {
        this.me = me;
        this.homework = homework;
        this.ifMatch = ifMatch;
    }

    @GET
    @Operation(operationId = "listHomework", summary = "List the own homework, the newest first")
    public Page<HomeworkResponse> list(@BeanParam PageRequest page) {
        return homework.list(me.id(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getHomework", summary = "Read one piece of the own homework")
    public HomeworkResponse get(UUID id) {
        return homework.get(me.id(), id);
    }

    @PUT
    @Path("/{id}/state")
    @Operation(
            operationId = "decideHomework",
            summary = "Accept or decline one piece of the own homework, or tick it off",
            description = "The therapist sees that, and nothing else of how it went.")
    public HomeworkResponse decide(UUID id, @NotNull @Valid DecideHomeworkRequest request) {
        return homework.decide(me.id(), id, ifMatch, request.state());
    }
}
