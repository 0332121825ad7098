package app.haven.practice;

import app.haven.http.IfMatch;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/guided-sessions/{id}/answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "guided-sessions")
public class GuidedAnswerResource {

    private final CurrentUser me;
    private final GuidedSessionService sessions;
    private final IfMatch ifMatch;

    GuidedAnswerResource(CurrentUser me, GuidedSessionService sessions, IfMatch ifMatch) {
        this.me = me;
        this.sessions = sessions;
        this.ifMatch = ifMatch;
    }

    @PUT
    @Path("/{step}")
    @Operation(
            operationId = "answerStep",
            summary = "Answer a step of a guided session",
            description =
                    "Answering `currentStep` moves on; answering a step before it again replaces what was written."
                            + " `If-Match` takes the session's ETag, so that two devices cannot overwrite each other unseen.")
    public GuidedSessionResponse answer(
            UUID id,
            @PathParam("step")
                    @Parameter(
                            description = "The step's number, from 1.",
                            example = "1",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100"))
                    int step,
            @NotNull @Valid AnswerStepRequest request) {
        return sessions.answerStep(me.id(), id, step, ifMatch, request);
    }
}
