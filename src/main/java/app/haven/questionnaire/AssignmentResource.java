package app.haven.questionnaire;

import app.haven.http.Idempotent;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

@Path("/v1/questionnaire-assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "questionnaires")
public class AssignmentResource {

    private final CurrentUser me;
    private final AssignmentService assignments;

    AssignmentResource(CurrentUser me, AssignmentService assignments) {
        this.me = me;
        this.assignments = assignments;
    }

    @GET
    @Operation(
            operationId = "listQuestionnaireAssignments",
            summary = "List which questionnaires therapists ask the member to answer, the newest first",
            description =
                    "Any response to the questionnaire that is submitted since answers it. The therapist sees that;"
                            + " the scores they see only by a grant of the scope `QUESTIONNAIRES`.")
    public Page<AssignmentResponse> list(@BeanParam PageRequest page) {
        return assignments.list(me.id(), page);
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @Operation(
            operationId = "declineQuestionnaireAssignment",
            summary = "Decline to answer a questionnaire for a therapist",
            description = "At any time. From then on the therapist sees that it is declined, and not whether it is"
                    + " answered.")
    @APIResponse(
            responseCode = "200",
            description = "Declined.",
            content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response decline(UUID id) {
        return Response.ok(assignments.decline(me.id(), id)).build();
    }
}
