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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(
        name = "commitments",
        description =
                "What one will do for one's own part. Whoever says it does it; nobody can give it to somebody else.")
public class CommitmentResource {

    private final CurrentUser me;
    private final CommitmentService commitments;
    private final IfMatch ifMatch;

    CommitmentResource(CurrentUser me, CommitmentService commitments, IfMatch ifMatch) {
        this.me = me;
        this.commitments = commitments;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    @Operation(operationId = "commit", summary = "Make a private commitment")
    @APIResponse(
            responseCode = "201",
            description = "Made; private.",
            content = @Content(schema = @Schema(implementation = CommitmentResponse.class)))
    public Response commit(@NotNull @Valid CommitmentRequest request) {
        return Answers.created("/v1/commitments", commitments.commit(me.id(), request));
    }

    @GET
    @Operation(operationId = "listOwnCommitments", summary = "List the own commitments, the newest first")
    public Page<CommitmentResponse> list(
            @QueryParam("status") @Parameter(description = "Only these.", example = "OPEN") CommitmentStatus status,
            @BeanParam PageRequest page) {
        return commitments.listOwn(me.id(), status, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCommitment", summary = "Read a commitment: one's own, or one that the partner shares")
    public CommitmentResponse get(UUID id) {
        return commitments.get(me.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeCommitment",
            summary = "Change, keep or let go of one of the own commitments",
            description = "One that has been shared shows from then on when its words or date were last changed.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CommitmentRequest.class)))
    public CommitmentResponse change(UUID id, @NotNull ObjectNode patch) {
        return commitments.change(me.id(), id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteCommitment", summary = "Delete one of the own commitments")
    public void delete(UUID id) {
        commitments.delete(me.id(), id);
    }

    @POST
    @Path("/{id}/share")
    @Idempotent
    @Operation(
            operationId = "shareCommitment",
            summary = "Share one of the own commitments with the partner",
            description = "The partner can read its words, date and status, and do nothing with it.")
    @APIResponse(
            responseCode = "200",
            description = "Shared.",
            content = @Content(schema = @Schema(implementation = CommitmentResponse.class)))
    public Response share(UUID id) {
        return Response.ok(commitments.share(me.id(), id)).build();
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Operation(
            operationId = "withdrawCommitment",
            summary = "Withdraw one of the own commitments",
            description = "The partner can no longer read it, at once.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn.",
            content = @Content(schema = @Schema(implementation = CommitmentResponse.class)))
    public Response withdraw(UUID id) {
        return Response.ok(commitments.withdraw(me.id(), id)).build();
    }
}
