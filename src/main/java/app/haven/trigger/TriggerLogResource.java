package app.haven.trigger;

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

@Path("/v1/trigger-logs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(
        name = "trigger-logs",
        description = "What is triggered in a member, and the way back; visible to that member alone.")
public class TriggerLogResource {

    private final CurrentUser me;
    private final TriggerLogService triggers;
    private final IfMatch ifMatch;

    TriggerLogResource(CurrentUser me, TriggerLogService triggers, IfMatch ifMatch) {
        this.me = me;
        this.triggers = triggers;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    @Operation(operationId = "logTrigger", summary = "Log what was triggered")
    @APIResponse(
            responseCode = "201",
            description = "Logged; open.",
            content = @Content(schema = @Schema(implementation = TriggerLogResponse.class)))
    public Response log(@NotNull @Valid LogTriggerRequest request) {
        return Answers.created("/v1/trigger-logs", triggers.log(me.id(), request));
    }

    @GET
    @Operation(operationId = "listTriggerLogs", summary = "List the own trigger logs, the last trigger first")
    public Page<TriggerLogResponse> list(@BeanParam TriggerLogFilter filter, @BeanParam PageRequest page) {
        return triggers.list(me.id(), filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTriggerLog", summary = "Read one of the own trigger logs")
    public TriggerLogResponse get(UUID id) {
        return triggers.get(me.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeTriggerLog",
            summary = "Change one of the own trigger logs",
            description = "Its ending changes by reopening it and ending it anew.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LogTriggerRequest.class)))
    public TriggerLogResponse change(UUID id, @NotNull ObjectNode patch) {
        return triggers.change(me.id(), id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteTriggerLog", summary = "Delete one of the own trigger logs")
    public void delete(UUID id) {
        triggers.delete(me.id(), id);
    }
}
