package app.haven.therapy.session;

import app.haven.http.Answers;
import app.haven.http.Idempotent;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

@Path("/v1/therapy/clients/{clientId}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.THERAPIST)
@Tag(name = "therapy-sessions")
public class ClientSessionResource {

    private final CurrentUser me;
    private final SessionService sessions;

    ClientSessionResource(CurrentUser me, SessionService sessions) {
        this.me = me;
        this.sessions = sessions;
    }

    @POST
    @Idempotent
    @Operation(operationId = "noteTherapySession", summary = "Note a session with a client")
    @APIResponse(
            responseCode = "201",
            description = "Noted.",
            content = @Content(schema = @Schema(implementation = SessionResponse.class)))
    public Response note(UUID clientId, @NotNull @Valid SessionRequest request) {
        return Answers.created("/v1/therapy/sessions", sessions.note(me.id(), clientId, request));
    }
}
