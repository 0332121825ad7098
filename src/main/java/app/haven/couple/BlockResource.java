package app.haven.couple;

import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/blocks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "couples")
public class BlockResource {

    private final CurrentUser me;
    private final BlockService blocks;

    BlockResource(CurrentUser me, BlockService blocks) {
        this.me = me;
        this.blocks = blocks;
    }

    @GET
    @Operation(operationId = "listBlocks", summary = "List whom the member keeps away")
    public BlocksResponse list() {
        return new BlocksResponse(blocks.list(me.id()));
    }

    @PUT
    @Path("/{memberId}")
    @Operation(
            operationId = "block",
            summary = "Keep somebody away",
            description =
                    "From then on neither can accept the other's invitation. The other is not told, and an invitation"
                            + " code fails as an unknown one does. Answers the same whether or not the account exists.")
    public void block(UUID memberId) {
        blocks.block(me.id(), memberId);
    }

    @DELETE
    @Path("/{memberId}")
    @Operation(operationId = "unblock", summary = "Stop keeping somebody away")
    public void unblock(UUID memberId) {
        blocks.unblock(me.id(), memberId);
    }
}
