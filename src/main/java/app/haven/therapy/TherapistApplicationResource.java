package app.haven.therapy;

import app.haven.http.Idempotent;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/operator/therapist-applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "therapists", description = "Who is one, and what they promise to whoever shows them something.")
public class TherapistApplicationResource {

    private final CurrentUser me;
    private final TherapistApplicationService applications;

    TherapistApplicationResource(CurrentUser me, TherapistApplicationService applications) {
        this.me = me;
        this.applications = applications;
    }

    @GET
    @Operation(
            operationId = "listTherapistApplications",
            summary = "List applications, the last to apply first",
            description = "For operators.")
    public Page<TherapistApplicationSummary> list(
            @QueryParam("state")
                    @Parameter(description = "Only these; `APPLIED`, which wait, if left out.", example = "APPLIED")
                    TherapistState state,
            @BeanParam PageRequest page) {
        return applications.list(state == null ? TherapistState.APPLIED : state, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTherapistApplication", summary = "Read an application", description = "For operators.")
    public TherapistApplicationResponse get(UUID id) {
        return applications.get(id);
    }

    @POST
    @Path("/{id}/verify")
    @Idempotent
    @Operation(
            operationId = "verifyTherapist",
            summary = "Verify a therapist",
            description =
                    "For operators: they are whom the licence names. From their next refresh the therapist has the role, and at once a share code.")
    @APIResponse(
            responseCode = "200",
            description = "Verified.",
            content = @Content(schema = @Schema(implementation = TherapistApplicationResponse.class)))
    public Response verify(UUID id, @NotNull @Valid VerifyTherapistRequest request) {
        return Response.ok(applications.verify(me.id(), id, request.revision())).build();
    }

    @POST
    @Path("/{id}/reject")
    @Idempotent
    @Operation(
            operationId = "rejectTherapist",
            summary = "Reject an application",
            description = "For operators. The therapist reads why, and applies anew by changing it.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected.",
            content = @Content(schema = @Schema(implementation = TherapistApplicationResponse.class)))
    public Response reject(UUID id, @NotNull @Valid RejectTherapistRequest request) {
        return Response.ok(applications.reject(me.id(), id, request)).build();
    }

    @POST
    @Path("/{id}/suspend")
    @Idempotent
    @Operation(
            operationId = "suspendTherapist",
            summary = "Suspend a verified therapist",
            description =
                    "For operators. The therapist reads why; the share code stops working at once, and the role goes at the next refresh.")
    @APIResponse(
            responseCode = "200",
            description = "Suspended.",
            content = @Content(schema = @Schema(implementation = TherapistApplicationResponse.class)))
    public Response suspend(UUID id, @NotNull @Valid SuspendTherapistRequest request) {
        return Response.ok(applications.suspend(me.id(), id, request.reason())).build();
    }

    @POST
    @Path("/{id}/reinstate")
    @Idempotent
    @Operation(
            operationId = "reinstateTherapist",
            summary = "Reinstate a suspended therapist",
            description = "For operators. The share code works again.")
    @APIResponse(
            responseCode = "200",
            description = "Verified again.",
            content = @Content(schema = @Schema(implementation = TherapistApplicationResponse.class)))
    public Response reinstate(UUID id) {
        return Response.ok(applications.reinstate(me.id(), id)).build();
    }
}
