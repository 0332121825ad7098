package app.haven.trigger;

import app.haven.http.Idempotent;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** How a trigger ends. */
@Path("/v1/trigger-logs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "trigger-logs")
public class TriggerEndingResource {

    private final CurrentUser me;
    private final TriggerLogService triggers;

    TriggerEndingResource(CurrentUser me, TriggerLogService triggers) {
        this.me = me;
        this.triggers = triggers;
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @Operation(operationId = "recordReturn", summary = "Record the return to openness")
    @APIResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = TriggerLogResponse.class)))
    public Response recordReturn(UUID id, @NotNull @Valid RecordReturnRequest request) {
        return Response.ok(triggers.recordReturn(me.id(), id, request)).build();
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @Operation(
            operationId = "closeWithoutReturn",
            summary = "Close one of the own trigger logs without a return",
            description = "An ending like the other: it counts as not returned until now, and is never dropped.")
    @APIResponse(
            responseCode = "200",
            description = "Closed.",
            content = @Content(schema = @Schema(implementation = TriggerLogResponse.class)))
    public Response close(UUID id) {
        return Response.ok(triggers.closeWithoutReturn(me.id(), id)).build();
    }

    @POST
    @Path("/{id}/reopen")
    @Idempotent
    @Operation(
            operationId = "reopenTriggerLog",
            summary = "Take the ending of one of the own trigger logs back",
            description = "Its return or its closing, so that it can be recorded anew.")
    @APIResponse(
            responseCode = "200",
            description = "Open again.",
            content = @Content(schema = @Schema(implementation = TriggerLogResponse.class)))
    public Response reopen(UUID id) {
        return Response.ok(triggers.reopen(me.id(), id)).build();
    }
}
