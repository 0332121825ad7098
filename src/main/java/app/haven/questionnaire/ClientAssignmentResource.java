package app.haven.questionnaire;

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

@Path("/v1/therapy/clients/{clientId}/questionnaire-assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.THERAPIST)
@Tag(name = "therapy")
public class ClientAssignmentResource {

    private final CurrentUser me;
    private final AssignmentService assignments;

    ClientAssignmentResource(CurrentUser me, AssignmentService assignments) {
        this.me = me;
        this.assignments = assignments;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "assignQuestionnaire",
            summary = "Ask a client to answer a questionnaire",
            description =
                    "Any live grant allows it. The scores show only by a grant of the scope `QUESTIONNAIRES`, among"
                            + " the client's records.")
    @APIResponse(
            responseCode = "201",
            description = "Assigned.",
            content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response assign(UUID clientId, @NotNull @Valid AssignQuestionnaireRequest request) {
        AssignmentResponse assigned = assignments.assign(me.id(), clientId, request);
        return Answers.createdAt("/v1/therapy/clients/" + clientId + "/questionnaire-assignments/" + assigned.id())
                .entity(assigned)
                .build();
    }

    @GET
    @Operation(
            operationId = "listAssignedQuestionnaires",
            summary = "List what the therapist has asked a client to answer, the newest first",
            description = "With what the client has made of it.")
    public Page<AssignmentResponse> list(UUID clientId, @BeanParam PageRequest page) {
        return assignments.listOfClient(me.id(), clientId, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getAssignedQuestionnaire",
            summary = "Read one of the questionnaires that a client was asked to answer")
    public AssignmentResponse get(UUID clientId, UUID id) {
        return assignments.getOfClient(me.id(), clientId, id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "takeQuestionnaireBack",
            summary = "Take it back that a client was asked to answer a questionnaire",
            description = "What the client has answered stays the client's.")
    public void takeBack(UUID clientId, UUID id) {
        assignments.takeBack(me.id(), clientId, id);
    }
}
