package app.haven.therapy.grant;

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

@Path("/v1/grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(
        name = "grants",
        description =
                "What a member lets a therapist see. Made, changed and revoked by that member alone; nobody else, the"
                        + " partner least of all, learns of it.")
public class GrantResource {

    private final CurrentUser me;
    private final GrantService grants;
    private final IfMatch ifMatch;

    GrantResource(CurrentUser me, GrantService grants, IfMatch ifMatch) {
        this.me = me;
        this.grants = grants;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "grantTherapist",
            summary = "Let a therapist see some of one's own records",
            description =
                    "Show the member the therapist and the policy first (`lookUpTherapist`). A therapist has at most one"
                            + " grant of a member's at a time. Effective at the therapist's next request.")
    @APIResponse(
            responseCode = "201",
            description = "Granted.",
            content = @Content(schema = @Schema(implementation = GrantResponse.class)))
    public Response grant(@NotNull @Valid GrantRequest request) {
        return Answers.created("/v1/grants", grants.grant(me.id(), request));
    }

    @GET
    @Operation(operationId = "listGrants", summary = "List the own grants, the newest first, ended ones as well")
    public Page<GrantResponse> list(@BeanParam PageRequest page) {
        return grants.list(me.id(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGrant", summary = "Read one of the own grants")
    public GrantResponse get(UUID id) {
        return grants.get(me.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeGrant",
            summary = "Change what one of the own grants shows, for what or until when",
            description =
                    "Showing less is always possible. Showing more, or for longer, needs the therapist's present policy.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ChangeGrantRequest.class)))
    public GrantResponse change(UUID id, @NotNull ObjectNode patch) {
        return grants.change(me.id(), id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/revoke")
    @Idempotent
    @Operation(
            operationId = "revokeGrant",
            summary = "Revoke one of the own grants",
            description = "At once, for ever, and without a reason: the therapist's next request finds nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Revoked.",
            content = @Content(schema = @Schema(implementation = GrantResponse.class)))
    public Response revoke(UUID id) {
        return Response.ok(grants.revoke(me.id(), id)).build();
    }
}
