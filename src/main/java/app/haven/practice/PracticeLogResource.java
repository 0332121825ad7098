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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/practice-logs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "practice-logs", description = "What a member has practised; visible to that member alone.")
public class PracticeLogResource {

    private final CurrentUser me;
    private final PracticeLogService logs;
    private final IfMatch ifMatch;

    PracticeLogResource(CurrentUser me, PracticeLogService logs, IfMatch ifMatch) {
        this.me = me;
        this.logs = logs;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    @Operation(operationId = "logPractice", summary = "Log a practice")
    @APIResponse(
            responseCode = "201",
            description = "Logged.",
            content = @Content(schema = @Schema(implementation = PracticeLogResponse.class)))
    public Response log(@NotNull @Valid LogPracticeRequest request) {
        return Answers.created("/v1/practice-logs", logs.log(me.id(), request));
    }

    @GET
    @Operation(operationId = "listPracticeLogs", summary = "List the own practice logs, the newest day first")
    public Page<PracticeLogResponse> list(@BeanParam PracticeLogFilter filter, @BeanParam PageRequest page) {
        return logs.list(me.id(), filter, page);
    }

    @GET
    @Path("/summary")
    @Operation(operationId = "getPracticeSummary", summary = "Read what the own practice logs add up to")
    public PracticeSummary summary(
            @NotNull
                    @QueryParam("timeZone")
                    @Parameter(
                            required = true,
                            description = "IANA time zone where the member is: decides which day is today.",
                            example = "Europe/Madrid",
                            schema = @Schema(maxLength = 64))
                    ZoneId timeZone) {
        return logs.summary(me.id(), timeZone);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPracticeLog", summary = "Read one of the own practice logs")
    public PracticeLogResponse get(UUID id) {
        return logs.get(me.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changePracticeLog",
            summary = "Change one of the own practice logs",
            description = "A joint log whose kind, day or minutes change has to be confirmed again.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LogPracticeRequest.class)))
    public PracticeLogResponse change(UUID id, @NotNull ObjectNode patch) {
        return logs.change(me.id(), id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deletePracticeLog", summary = "Delete one of the own practice logs")
    public void delete(UUID id) {
        logs.delete(me.id(), id);
    }
}
