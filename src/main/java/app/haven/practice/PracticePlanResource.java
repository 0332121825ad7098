package app.haven.practice;

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

@Path("/v1/practice-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "practice-plans", description = "What a member intends to practise; visible to that member alone.")
public class PracticePlanResource {

    private final CurrentUser me;
    private final PracticePlanService plans;
    private final IfMatch ifMatch;

    PracticePlanResource(CurrentUser me, PracticePlanService plans, IfMatch ifMatch) {
        this.me = me;
        this.plans = plans;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    @Operation(operationId = "planPractice", summary = "Plan a practice")
    @APIResponse(
            responseCode = "201",
            description = "Planned.",
            content = @Content(schema = @Schema(implementation = PracticePlanResponse.class)))
    public Response plan(@NotNull @Valid PlanPracticeRequest request) {
        return Answers.created("/v1/practice-plans", plans.plan(me.id(), request));
    }

    @GET
    @Operation(operationId = "listPracticePlans", summary = "List the own practice plans, the newest first")
    public Page<PracticePlanResponse> list(@BeanParam PageRequest page) {
        return plans.list(me.id(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPracticePlan", summary = "Read one of the own practice plans")
    public PracticePlanResponse get(UUID id) {
        return plans.get(me.id(), id);
    }

    @GET
    @Path("/{id}/occurrences")
    @Operation(
            operationId = "listPlanOccurrences",
            summary = "List the days of one of the own practice plans, and which have seen the practice",
            description = "Every day of the plan within the range, as the plan is now. A day that went otherwise is a"
                    + " fact, never a failure.")
    public PlanOccurrencesResponse occurrences(UUID id, @BeanParam OccurrenceRange range) {
        return plans.occurrences(me.id(), id, range);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changePracticePlan", summary = "Change one of the own practice plans")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlanPracticeRequest.class)))
    public PracticePlanResponse change(UUID id, @NotNull ObjectNode patch) {
        return plans.change(me.id(), id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deletePracticePlan",
            summary = "Delete one of the own practice plans",
            description = "What has been practised stays logged.")
    public void delete(UUID id) {
        plans.delete(me.id(), id);
    }
}
