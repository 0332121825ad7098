package app.haven.reflection;

import app.haven.http.Answers;
import app.haven.http.Idempotent;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import app.haven.vocabulary.Visibility;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/reflections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "reflections", description = "Sharing joy and pain on purpose. Nothing is shared by default.")
public class ReflectionResource {

    private final CurrentUser me;
    private final ReflectionService reflections;
    private final IfMatch ifMatch;

    ReflectionResource(CurrentUser me, ReflectionService reflections, IfMatch ifMatch) {
        this.me = me;
        this.reflections = reflections;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    @Operation(operationId = "writeReflection", summary = "Write a private reflection")
    @APIResponse(
            responseCode = "201",
            description = "Written; private.",
            content = @Content(schema = @Schema(implementation = ReflectionResponse.class)))
    public Response write(@NotNull @Valid WriteReflectionRequest request) {
        return Answers.created("/v1/reflections", reflections.write(me.id(), request));
    }

    @GET
    @Operation(operationId = "listOwnReflections", summary = "List the own reflections, the newest first")
    public Page<ReflectionResponse> list(
            @QueryParam("visibility") @Parameter(description = "Only these.", example = "PRIVATE")
                    Visibility visibility,
            @BeanParam PageRequest page) {
        return reflections.listOwn(me.id(), visibility, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReflection", summary = "Read a reflection: one's own, or one that the partner shares")
    public ReflectionResponse get(UUID id) {
        return reflections.get(me.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeReflection",
            summary = "Change one of the own reflections",
            description = "One that has been shared shows from then on when it was last changed.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WriteReflectionRequest.class)))
    public ReflectionResponse change(UUID id, @NotNull ObjectNode patch) {
        return reflections.change(me.id(), id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteReflection", summary = "Delete one of the own reflections")
    public void delete(UUID id) {
        reflections.delete(me.id(), id);
    }

    @POST
    @Path("/{id}/share")
    @Idempotent
    @Operation(operationId = "shareReflection", summary = "Share one of the own reflections with the partner")
    @APIResponse(
            responseCode = "200",
            description = "Shared.",
            content = @Content(schema = @Schema(implementation = ReflectionResponse.class)))
    public Response share(UUID id) {
        return Response.ok(reflections.share(me.id(), id)).build();
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Operation(
            operationId = "withdrawReflection",
            summary = "Withdraw one of the own reflections",
            description = "The partner can no longer read it, at once.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn.",
            content = @Content(schema = @Schema(implementation = ReflectionResponse.class)))
    public Response withdraw(UUID id) {
        return Response.ok(reflections.withdraw(me.id(), id)).build();
    }
}
