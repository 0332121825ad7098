package app.haven.couple;

import app.haven.http.Answers;
import app.haven.http.Idempotent;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

@Path("/v1/couples")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "couples", description = "Two people: inviting, pairing, leaving, and keeping somebody away.")
public class CoupleResource {

    private final CurrentUser me;
    private final CoupleService couples;
    private final InvitationService invitations;

    CoupleResource(CurrentUser me, CoupleService couples, InvitationService invitations) {
        this.me = me;
        this.couples = couples;
        this.invitations = invitations;
    }

    @POST
    @Path("/invitations")
    @Idempotent
    @Operation(
            operationId = "invite",
            summary = "Make an invitation code",
            description = "At most one is open at a time.")
    @APIResponse(
            responseCode = "201",
            description = "The code, shown this once.",
            content = @Content(schema = @Schema(implementation = InvitationResponse.class)))
    public Response invite() {
        return Answers.createdAt("/v1/couples/invitations/current")
                .entity(invitations.invite(me.id()))
                .build();
    }

    @GET
    @Path("/invitations/current")
    @Operation(operationId = "getInvitation", summary = "Read the open invitation, without its code")
    public OpenInvitationResponse openInvitation() {
        return invitations.open(me.id());
    }

    @DELETE
    @Path("/invitations/current")
    @Operation(operationId = "revokeInvitation", summary = "Revoke the open invitation")
    public void revokeInvitation() {
        invitations.revoke(me.id());
    }

    @POST
    @Path("/invitations/accept")
    @Idempotent
    @Operation(operationId = "acceptInvitation", summary = "Pair with whoever gave the code")
    @APIResponse(
            responseCode = "201",
            description = "Paired.",
            content = @Content(schema = @Schema(implementation = CoupleResponse.class)))
    public Response accept(@NotNull @Valid AcceptInvitationRequest request) {
        invitations.accept(me.id(), request.code());
        return Answers.createdAt("/v1/couples/current")
                .entity(couples.current(me.id()))
                .build();
    }

    @GET
    @Path("/current")
    @Operation(operationId = "getCouple", summary = "Read the active couple")
    public CoupleResponse current() {
        return couples.current(me.id());
    }

    @POST
    @Path("/current/leave")
    @Idempotent
    @Operation(
            operationId = "leaveCouple",
            summary = "Leave the couple",
            description = "At once, for any reason or none. Cuts all access of each to the other.")
    @APIResponse(responseCode = "204", description = "Left.")
    public Response leave(@NotNull @Valid LeaveRequest how) {
        couples.leave(me.id(), how);
        return Response.noContent().build();
    }

    @GET
    @Path("/former")
    @Operation(operationId = "listFormerCouples", summary = "List the own couples that have ended")
    public FormerCouplesResponse former() {
        return new FormerCouplesResponse(couples.former(me.id()));
    }
}
