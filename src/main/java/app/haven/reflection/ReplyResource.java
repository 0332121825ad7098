package app.haven.reflection;

import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/replies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "threads")
public class ReplyResource {

    private final CurrentUser me;
    private final ReplyService replies;
    private final IfMatch ifMatch;

    ReplyResource(CurrentUser me, ReplyService replies, IfMatch ifMatch) {
        this.me = me;
        this.replies = replies;
        this.ifMatch = ifMatch;
    }

    @GET
    @Operation(
            operationId = "listOwnReplies",
            summary = "List the own replies, the newest first",
            description = "Also those under reflections that one can read no more.")
    public Page<ReplyResponse> list(@BeanParam PageRequest page) {
        return replies.listOwn(me.id(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReply", summary = "Read a reply: one's own, or one in a thread that one can read")
    public ReplyResponse get(UUID id) {
        return replies.get(me.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeReply",
            summary = "Change one of the own replies",
            description = "It shows from then on when it was last changed.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WriteReplyRequest.class)))
    public ReplyResponse change(UUID id, @NotNull ObjectNode patch) {
        return replies.change(me.id(), id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeReply",
            summary = "Remove one of the own replies",
            description = "Its words are gone. The other sees that its writer removed it.")
    public void remove(UUID id) {
        replies.remove(me.id(), id);
    }
}
