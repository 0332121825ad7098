package app.haven.privacy;

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

@Path("/v1/users/me/access-log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "privacy", description = "What a member can know of and ask for about their own data.")
public class AccessLogResource {

    private final CurrentUser me;
    private final AccessLogService log;

    AccessLogResource(CurrentUser me, AccessLogService log) {
        this.me = me;
        this.log = log;
    }

    @GET
    @Operation(
            operationId = "listAccesses",
            summary = "List who has looked at the own data, the last look first",
            description =
                    "Every look of a therapist is here, written before anything was shown. A line says by which grant and at"
                            + " what, and nothing of what there was to see. No line is ever changed or taken out.")
    public Page<AccessResponse> list(@BeanParam PageRequest page) {
        return log.list(me.id(), page);
    }
}
