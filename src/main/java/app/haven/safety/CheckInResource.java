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

@Path("/v1/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(
        name = "check-ins",
        description = "How safe it feels, within and in the relationship; visible to that member alone.")
public class CheckInResource {

    private final CurrentUser me;
    private final CheckInService checkIns;
    private final IfMatch ifMatch;

    CheckInResource(CurrentUser me, CheckInService checkIns, IfMatch ifMatch) {
        this.me = me;
        this.checkIns = checkIns;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    @Operation(operationId = "checkIn", summary = "Check in", description = "As often in a day as one likes.")
    @APIResponse(
            responseCode = "201",
            description = "Checked in.",
            content = @Content(schema = @Schema(implementation = CheckInResponse.class)))
    public Response checkIn(@NotNull @Valid CheckInRequest request) {
        return Answers.created("/v1/check-ins", checkIns.checkIn(me.id(), request));
    }

    @GET
    @Operation(operationId = "listCheckIns", summary = "List the own check-ins, the newest day first")
    public Page<CheckInResponse> list(@BeanParam CheckInFilter filter, @BeanParam PageRequest page) {
        return checkIns.list(me.id(), filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCheckIn", summary = "Read one of the own check-ins")
    public CheckInResponse get(UUID id) {
        return checkIns.get(me.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeCheckIn", summary = "Change one of the own check-ins")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CheckInRequest.class)))
    public CheckInResponse change(UUID id, @NotNull ObjectNode patch) {
        return checkIns.change(me.id(), id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteCheckIn", summary = "Delete one of the own check-ins")
    public void delete(UUID id) {
        checkIns.delete(me.id(), id);
    }
}
