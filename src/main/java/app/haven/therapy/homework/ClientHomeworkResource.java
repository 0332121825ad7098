package app.haven.therapy.homework;

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

@Path("/v1/therapy/clients/{clientId}/homework")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.THERAPIST)
@Tag(name = "therapy")
public class ClientHomeworkResource {

    private final CurrentUser me;
    private final HomeworkService homework;

    ClientHomeworkResource(CurrentUser me, HomeworkService homework) {
        this.me = me;
        this.homework = homework;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "proposeHomework",
            summary = "Propose homework to a client",
            description = "Any live grant allows it. The client accepts or declines.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed.",
            content = @Content(schema = @Schema(implementation = HomeworkResponse.class)))
    public Response propose(UUID clientId, @NotNull @Valid HomeworkRequest request) {
        return Answers.created(
                "/v1/therapy/clients/" + clientId + "/homework", homework.propose(me.id(), clientId, request));
    }

    @GET
    @Operation(
            operationId = "listProposedHomework",
            summary = "List what the therapist has proposed to a client, the newest first",
            description = "With what the client has made of it.")
    public Page<HomeworkResponse> list(UUID clientId, @BeanParam PageRequest page) {
        return homework.listProposed(me.id(), clientId, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProposedHomework", summary = "Read one piece of what was proposed to a client")
    public HomeworkResponse get(UUID clientId, UUID id) {
        return homework.getProposed(me.id(), clientId, id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "takeHomeworkBack", summary = "Take a proposal back that the client has not decided on")
    public void takeBack(UUID clientId, UUID id) {
        homework.takeBack(me.id(), clientId, id);
    }
}
