package app.haven.user;

import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/users/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "users", description = "Who you are: the own account and its preferences.")
public class UserResource {

    private final CurrentUser me;
    private final ProfileService profiles;
    private final IfMatch ifMatch;

    UserResource(CurrentUser me, ProfileService profiles, IfMatch ifMatch) {
        this.me = me;
        this.profiles = profiles;
        this.ifMatch = ifMatch;
    }

    @GET
    @Operation(operationId = "getMe", summary = "Read the own account")
    public UserResponse get() {
        return profiles.get(me.id());
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeMe", summary = "Change the own profile and preferences")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProfileChanges.class)))
    public UserResponse change(@NotNull ObjectNode patch) {
        return profiles.change(me.id(), ifMatch, patch);
    }
}
