package app.haven.practice;

import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/couples/current/practice-logs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "practice-logs")
public class TogetherResource {

    private final CurrentUser me;
    private final PracticeLogService logs;

    TogetherResource(CurrentUser me, PracticeLogService logs) {
        this.me = me;
        this.logs = logs;
    }

    @GET
    @Operation(
            operationId = "listTogetherLogs",
            summary = "List what the partner says the two practised together, the newest day first",
            description = "The bare facts of those logs alone; none of the partner's other practice shows.")
    public Page<TogetherLog> list(@BeanParam PageRequest page) {
        return logs.listPartnersTogether(me.id(), page);
    }

    @PUT
    @Path("/{id}/confirmation")
    @Operation(operationId = "confirmTogetherLog", summary = "Confirm that it was together, which makes the log joint")
    public void confirm(UUID id) {
        logs.confirm(me.id(), id);
    }

    @DELETE
    @Path("/{id}/confirmation")
    @Operation(operationId = "takeConfirmationBack", summary = "Take the own confirmation back")
    public void takeBack(UUID id) {
        logs.takeConfirmationBack(me.id(), id);
    }
}
