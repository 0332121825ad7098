package app.haven.therapy;

import app.haven.http.Answers;
import app.haven.http.Idempotent;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/therapist-profile")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "therapists", description = "Who is one, and what they promise to whoever shows them something.")
public class TherapistProfileResource {

    private final CurrentUser me;
    private final TherapistProfileService profiles;
    private final IfMatch ifMatch;

    TherapistProfileResource(CurrentUser me, TherapistProfileService profiles, IfMatch ifMatch) {
        this.me = me;
        this.profiles = profiles;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "applyAsTherapist",
            summary = "Apply to be a therapist",
            description = "An operator verifies it. Nobody else sees it until then.")
    @APIResponse(
            responseCode = "201",
            description = "Applied.",
            content = @Content(schema = @Schema(implementation = TherapistProfileResponse.class)))
    public Response apply(@NotNull @Valid TherapistProfileRequest request) {
        return Answers.createdAt("/v1/therapist-profile")
                .entity(profiles.apply(me.id(), request))
                .build();
    }

    @GET
    @Operation(operationId = "getTherapistProfile", summary = "Read the own therapist profile")
    public TherapistProfileResponse get() {
        return profiles.get(me.id());
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeTherapistProfile",
            summary = "Change the own therapist profile",
            description =
                    "Another name, licence number or jurisdiction has to be verified anew, and so has anything of a"
                            + " rejected profile. Other words of the policy are a new `policyVersion`. Of a suspended profile only"
                            + " the policy can be changed.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TherapistProfileRequest.class)))
    public TherapistProfileResponse change(@NotNull ObjectNode patch) {
        return profiles.change(me.id(), ifMatch, patch);
    }

    @DELETE
    @Operation(
            operationId = "giveTherapistProfileUp",
            summary = "Withdraw the application, or stop being a therapist",
            description = "The share code stops working at once. A suspended profile cannot be given up.")
    public void giveUp() {
        profiles.giveUp(me.id());
    }

    @POST
    @Path("/share-code")
    @Idempotent
    @Operation(
            operationId = "replaceShareCode",
            summary = "Replace the own share code",
            description = "The one before stops working at once.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced.",
            content = @Content(schema = @Schema(implementation = TherapistProfileResponse.class)))
    public Response replaceShareCode() {
        return Response.ok(profiles.replaceShareCode(me.id())).build();
    }
}
