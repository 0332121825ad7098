package app.haven.safety;

import app.haven.http.Answers;
import app.haven.http.Idempotent;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/capacity-goals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "growth")
public class CapacityGoalResource {

    private final CurrentUser me;
    private final CapacityGoalService goals;
    private final IfMatch ifMatch;

    CapacityGoalResource(CurrentUser me, CapacityGoalService goals, IfMatch ifMatch) {
        this.me = me;
        this.goals = goals;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    @Operation(operationId = "setCapacityGoal", summary = "Set a goal for one of the own capacities")
    @APIResponse(
            responseCode = "201",
            description = "Set.",
            content = @Content(schema = @Schema(implementation = CapacityGoalResponse.class)))
    public Response set(@NotNull @Valid CapacityGoalRequest request) {
        return Answers.created("/v1/capacity-goals", goals.set(me.id(), request));
    }

    @GET
    @Operation(operationId = "listCapacityGoals", summary = "List the own goals, the newest first")
    public Page<CapacityGoalResponse> list(@BeanParam PageRequest page) {
        return goals.list(me.id(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCapacityGoal", summary = "Read one of the own goals")
    public CapacityGoalResponse get(UUID id) {
        return goals.get(me.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeCapacityGoal", summary = "Change, reach or let go of one of the own goals")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CapacityGoalRequest.class)))
    public CapacityGoalResponse change(UUID id, @NotNull ObjectNode patch) {
        return goals.change(me.id(), id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteCapacityGoal", summary = "Delete one of the own goals")
    public void delete(UUID id) {
        goals.delete(me.id(), id);
    }
}
