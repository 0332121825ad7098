package app.haven.questionnaire;

import app.haven.http.Answers;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/questionnaire-schedules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "questionnaires")
public class QuestionnaireScheduleResource {

    private final CurrentUser me;
    private final QuestionnaireScheduleService schedules;

    QuestionnaireScheduleResource(CurrentUser me, QuestionnaireScheduleService schedules) {
        this.me = me;
        this.schedules = schedules;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "scheduleQuestionnaire",
            summary = "Set every how many weeks to answer a questionnaire",
            description = "One schedule a questionnaire. What is due is there to be read; nobody is reminded.")
    @APIResponse(
            responseCode = "201",
            description = "Set.",
            content = @Content(schema = @Schema(implementation = QuestionnaireScheduleResponse.class)))
    public Response schedule(@NotNull @Valid ScheduleQuestionnaireRequest request) {
        return Answers.created("/v1/questionnaire-schedules", schedules.schedule(me.id(), request));
    }

    @GET
    @Operation(
            operationId = "listQuestionnaireSchedules",
            summary = "List the own schedules of questionnaires with what is due, the newest first")
    public Page<QuestionnaireScheduleResponse> list(@BeanParam PageRequest page) {
        return schedules.list(me.id(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getQuestionnaireSchedule",
            summary = "Read one of the own schedules of questionnaires, and whether it is due")
    public QuestionnaireScheduleResponse get(UUID id) {
        return schedules.get(me.id(), id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteQuestionnaireSchedule",
            summary = "Delete one of the own schedules of questionnaires",
            description = "What has been answered stays.")
    public void delete(UUID id) {
        schedules.delete(me.id(), id);
    }
}
