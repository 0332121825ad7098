package app.haven.auth;

import app.haven.error.NotFoundProblem;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "auth")
public class SessionResource {

    private final CurrentUser me;
    private final SessionService sessions;
    private final SignInService signIns;

    SessionResource(CurrentUser me, SessionService sessions, SignInService signIns) {
        this.me = me;
        this.sessions = sessions;
        this.signIns = signIns;
    }

    @GET
    @Path("/sessions")
    @Operation(operationId = "listSessions", summary = "List the own live sessions")
    public SessionsResponse list() {
        return new SessionsResponse(sessions.list(me.id(), me.sessionId().orElse(null)));
    }

    @DELETE
    @Path("/sessions")
    @Operation(operationId = "endOtherSessions", summary = "End all own sessions but this one")
    public void endOthers() {
        sessions.endOthers(me.id(), me.sessionId().orElse(null));
    }

    @DELETE
    @Path("/sessions/{id}")
    @Operation(
            operationId = "endSession",
            summary = "End one of the own sessions",
            description = "Its tokens stop working at once.")
    public void end(UUID id) {
        sessions.end(me.id(), id);
    }

    @POST
    @Path("/sign-out")
    @Operation(operationId = "signOut", summary = "End this session")
    @APIResponse(responseCode = "204", description = "Signed out.")
    public void signOut() {
        sessions.end(me.id(), me.sessionId().orElseThrow(NotFoundProblem::new));
    }

    @POST
    @Path("/change-password")
    @Operation(
            operationId = "changePassword",
            summary = "Change the own password",
            description = "Ends all other sessions.")
    @APIResponse(responseCode = "204", description = "Changed.")
    public void changePassword(@NotNull @Valid ChangePasswordRequest change) {
        signIns.changePassword(me.id(), me.sessionId().orElse(null), change);
    }
}
