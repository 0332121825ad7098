package app.haven.reflection;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/couples")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "reflections")
public class SharedReflectionResource {

    private final CurrentUser me;
    private final ReflectionService reflections;

    SharedReflectionResource(CurrentUser me, ReflectionService reflections) {
        this.me = me;
        this.reflections = reflections;
    }

    @GET
    @Path("/current/reflections")
    @Operation(
            operationId = "listSharedReflections",
            summary = "List what both partners share, the last shared first",
            description = "Empty without a partner.")
    public Page<ReflectionResponse> listShared(@BeanParam PageRequest page) {
        return reflections.listShared(me.id(), page);
    }

    @GET
    @Path("/former/{coupleId}/reflections")
    @Operation(
            operationId = "listLeftReflections",
            summary = "List what a former partner left readable",
            description = "Read-only, and empty unless the former partner chose so when leaving.")
    public Page<ReflectionResponse> listLeft(UUID coupleId, @BeanParam PageRequest page) {
        return reflections.listLeftReadable(me.id(), coupleId, page);
    }
}
