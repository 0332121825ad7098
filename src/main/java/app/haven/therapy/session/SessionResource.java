package app.haven.therapy.session;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/therapy/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(
        name = "therapy-sessions",
        description =
                "When a therapist met their clients, with the therapist's own notes; visible to that therapist alone, also"
                        + " when the client's grant has ended.")
public class SessionResource {

    private final CurrentUser me;
    private final SessionService sessions;
    private final IfMatch ifMatch;

    SessionResource(CurrentUser me, SessionService sessions, IfMatch ifMatch) {
        this.me = me;
        this.sessions = sessions;
        this.ifMatch = ifMatch;
    }

    @GET
    @Operation(operationId = "listTherapySessions", summary = "List the own sessions, the latest day first")
    public Page<SessionResponse> list(
            @QueryParam("clientId")
                    @Parameter(
                            description = "Only those with this client.",
                            example = "01890a5d-ac96-774b-bcce-b302099a8057")
                    UUID clientId,
            @BeanParam PageRequest page) {
        return sessions.list(me.id(), clientId, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTherapySession", summary = "Read one of the own sessions")
    public SessionResponse get(UUID id) {
        return sessions.get(me.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeTherapySession", summary = "Change one of the own sessions")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SessionRequest.class)))
    public SessionResponse change(UUID id, @NotNull ObjectNode patch) {
        return sessions.change(me.id(), id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteTherapySession", summary = "Delete one of the own sessions")
    public void delete(UUID id) {
        sessions.delete(me.id(), id);
    }
}
