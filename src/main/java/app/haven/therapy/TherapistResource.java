package app.haven.therapy;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/therapists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "therapists", description = "Who is one, and what they promise to whoever shows them something.")
public class TherapistResource {

    private final CurrentUser me;
    private final TherapistProfileService profiles;

    TherapistResource(CurrentUser me, TherapistProfileService profiles) {
        this.me = me;
        this.profiles = profiles;
    }

    @POST
    @Path("/lookup")
    @Idempotent
    @Operation(
            operationId = "lookUpTherapist",
            summary = "See whose share code it is",
            description = "Shows the therapist nothing, not even that it was asked. Wrong codes are limited.")
    @APIResponse(
            responseCode = "200",
            description = "A verified therapist.",
            content = @Content(schema = @Schema(implementation = TherapistResponse.class)))
    public Response lookUp(@NotNull @Valid LookUpTherapistRequest request) {
        return Response.ok(profiles.lookUp(me.id(), request.shareCode())).build();
    }
}
