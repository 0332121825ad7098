package app.haven.safety;

import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/couples/current/commitments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "commitments")
public class SharedCommitmentResource {

    private final CurrentUser me;
    private final CommitmentService commitments;

    SharedCommitmentResource(CurrentUser me, CommitmentService commitments) {
        this.me = me;
        this.commitments = commitments;
    }

    @GET
    @Operation(
            operationId = "listSharedCommitments",
            summary = "List the commitments that both partners share, the last shared first",
            description = "Each is its author's alone to keep. Empty without a partner.")
    public Page<CommitmentResponse> list(@BeanParam PageRequest page) {
        return commitments.listShared(me.id(), page);
    }
}
