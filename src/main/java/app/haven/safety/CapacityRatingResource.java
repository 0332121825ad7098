package app.haven.safety;

import app.haven.http.Answers;
import app.haven.http.Idempotent;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/capacity-ratings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(
        name = "growth",
        description = "Three capacities that grow with practice, as one rates oneself; visible to that member alone.")
public class CapacityRatingResource {

    private final CurrentUser me;
    private final CapacityRatingService ratings;
    private final IfMatch ifMatch;

    CapacityRatingResource(CurrentUser me, CapacityRatingService ratings, IfMatch ifMatch) {
        this.me = me;
        this.ratings = ratings;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    @Operation(operationId = "rateCapacity", summary = "Rate one of the own capacities")
    @APIResponse(
            responseCode = "201",
            description = "Rated.",
            content = @Content(schema = @Schema(implementation = CapacityRatingResponse.class)))
    public Response rate(@NotNull @Valid CapacityRatingRequest request) {
        return Answers.created("/v1/capacity-ratings", ratings.rate(me.id(), request));
    }

    @GET
    @Operation(operationId = "listCapacityRatings", summary = "List the own ratings, the newest day first")
    public Page<CapacityRatingResponse> list(@BeanParam CapacityRatingFilter filter, @BeanParam PageRequest page) {
        return ratings.list(me.id(), filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCapacityRating", summary = "Read one of the own ratings")
    public CapacityRatingResponse get(UUID id) {
        return ratings.get(me.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeCapacityRating", summary = "Change one of the own ratings")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CapacityRatingRequest.class)))
    public CapacityRatingResponse change(UUID id, @NotNull ObjectNode patch) {
        return ratings.change(me.id(), id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteCapacityRating", summary = "Delete one of the own ratings")
    public void delete(UUID id) {
        ratings.delete(me.id(), id);
    }
}
