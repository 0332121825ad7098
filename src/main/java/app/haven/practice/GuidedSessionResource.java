package app.haven.practice;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/guided-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(
        name = "guided-sessions",
        description = "Guided processes, and a member's way through them; visible to that member alone.")
public class GuidedSessionResource {

    private final CurrentUser me;
    private final GuidedSessionService sessions;

    GuidedSessionResource(CurrentUser me, GuidedSessionService sessions) {
        this.me = me;
        this.sessions = sessions;
    }

    @POST
    @Idempotent
    @Operation(operationId = "startGuidedSession", summary = "Start a guided session")
    @APIResponse(
            responseCode = "201",
            description = "Started, at its first step.",
            content = @Content(schema = @Schema(implementation = GuidedSessionResponse.class)))
    public Response start(@NotNull @Valid StartGuidedSessionRequest request) {
        return Answers.created("/v1/guided-sessions", sessions.start(me.id(), request));
    }

    @GET
    @Operation(
            operationId = "listGuidedSessions",
            summary = "List the own guided sessions without their answers, the newest first")
    public Page<GuidedSessionResponse> list(
            @QueryParam("state") @Parameter(description = "Only these.", example = "IN_PROGRESS")
                    GuidedSessionState state,
            @BeanParam PageRequest page) {
        return sessions.list(me.id(), state, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGuidedSession", summary = "Read one of the own guided sessions with its answers")
    public GuidedSessionResponse get(UUID id) {
        return sessions.get(me.id(), id);
    }

    @POST
    @Path("/{id}/finish")
    @Idempotent
    @Operation(
            operationId = "finishGuidedSession",
            summary = "Finish a guided session",
            description = "Needs an answer at every step. It makes a practice log, which `practiceLogId` names.")
    @APIResponse(
            responseCode = "200",
            description = "Finished and logged.",
            content = @Content(schema = @Schema(implementation = GuidedSessionResponse.class)))
    public Response finish(UUID id, @NotNull @Valid FinishGuidedSessionRequest request) {
        return Response.ok(sessions.finish(me.id(), id, request)).build();
    }

    @POST
    @Path("/{id}/abandon")
    @Idempotent
    @Operation(
            operationId = "abandonGuidedSession",
            summary = "Leave a guided session as it is",
            description = "It needs no reason. What was written stays to be read.")
    @APIResponse(
            responseCode = "200",
            description = "Left as it is.",
            content = @Content(schema = @Schema(implementation = GuidedSessionResponse.class)))
    public Response abandon(UUID id) {
        return Response.ok(sessions.abandon(me.id(), id)).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteGuidedSession",
            summary = "Delete one of the own guided sessions with its answers",
            description = "The practice log that finishing it made stays.")
    public void delete(UUID id) {
        sessions.delete(me.id(), id);
    }
}
