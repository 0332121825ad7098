package app.haven.reflection;

import app.haven.http.Answers;
import app.haven.http.Idempotent;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** What happens under a shared reflection. */
@Path("/v1/reflections/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "threads", description = "What the two say under a shared reflection.")
public class ThreadResource {

    private final CurrentUser me;
    private final ReplyService replies;
    private final ReflectionService reflections;
    private final AcknowledgementService acknowledgements;

    ThreadResource(
            CurrentUser me,
            ReplyService replies,
            ReflectionService reflections,
            AcknowledgementService acknowledgements) {
        this.me = me;
        this.replies = replies;
        this.reflections = reflections;
        this.acknowledgements = acknowledgements;
    }

    @POST
    @Path("/replies")
    @Idempotent
    @Operation(
            operationId = "reply",
            summary = "Reply under a reflection that is shared now",
            description = "Either of the two may, while the thread is open. The other can read it at once.")
    @APIResponse(
            responseCode = "201",
            description = "Said.",
            content = @Content(schema = @Schema(implementation = ReplyResponse.class)))
    public Response reply(UUID id, @NotNull @Valid WriteReplyRequest request) {
        return Answers.created("/v1/replies", replies.write(me.id(), id, request));
    }

    @GET
    @Path("/replies")
    @Operation(
            operationId = "listThread",
            summary = "List the replies under a reflection, the newest first",
            description = "As long as one can read the reflection, and those of the other as long as one can read the"
                    + " other's words.")
    public Page<ReplyResponse> list(UUID id, @BeanParam PageRequest page) {
        return replies.listThread(me.id(), id, page);
    }

    @POST
    @Path("/thread/close")
    @Idempotent
    @Operation(
            operationId = "closeThread",
            summary = "Take no more replies under one of the own reflections",
            description = "What has been said stays to be read.")
    @APIResponse(
            responseCode = "200",
            description = "Closed.",
            content = @Content(schema = @Schema(implementation = ReflectionResponse.class)))
    public Response close(UUID id) {
        return Response.ok(reflections.closeThread(me.id(), id)).build();
    }

    @POST
    @Path("/thread/reopen")
    @Idempotent
    @Operation(operationId = "reopenThread", summary = "Take replies again under one of the own reflections")
    @APIResponse(
            responseCode = "200",
            description = "Open again.",
            content = @Content(schema = @Schema(implementation = ReflectionResponse.class)))
    public Response reopen(UUID id) {
        return Response.ok(reflections.reopenThread(me.id(), id)).build();
    }

    @PUT
    @Path("/acknowledgement")
    @Operation(
            operationId = "acknowledge",
            summary = "Say of a reflection that the partner shares: received with care",
            description = "Voluntary, and never said by reading alone. Nobody is told when.")
    public void acknowledge(UUID id) {
        acknowledgements.give(me.id(), id);
    }

    @DELETE
    @Path("/acknowledgement")
    @Operation(
            operationId = "takeAcknowledgementBack",
            summary = "Take \"received with care\" back",
            description = "Also when the reflection has been withdrawn since.")
    public void takeAcknowledgementBack(UUID id) {
        acknowledgements.takeBack(me.id(), id);
    }
}
