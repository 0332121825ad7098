package app.haven.questionnaire;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/questionnaire-responses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(
        name = "questionnaires",
        description = "Questionnaires, and what one's own answers to them say over time; visible to that member alone.")
public class AnswerSheetResource {

    private final CurrentUser me;
    private final AnswerSheetService sheets;
    private final IfMatch ifMatch;

    AnswerSheetResource(CurrentUser me, AnswerSheetService sheets, IfMatch ifMatch) {
        this.me = me;
        this.sheets = sheets;
        this.ifMatch = ifMatch;
    }

    @POST
    @Idempotent
    @Operation(operationId = "beginQuestionnaireResponse", summary = "Begin to answer a questionnaire")
    @APIResponse(
            responseCode = "201",
            description = "Begun, with every item open.",
            content = @Content(schema = @Schema(implementation = AnswerSheetResponse.class)))
    public Response begin(@NotNull @Valid BeginQuestionnaireRequest request) {
        return Answers.created("/v1/questionnaire-responses", sheets.begin(me.id(), request));
    }

    @GET
    @Operation(
            operationId = "listQuestionnaireResponses",
            summary = "List the own responses with their scores, the newest first")
    public Page<AnswerSheetResponse> list(
            @QueryParam("code")
                    @Parameter(
                            description = "Only those to this questionnaire.",
                            example = "EMOTIONAL_SAFETY",
                            schema = @Schema(pattern = InstrumentResponse.CODE, maxLength = 40))
                    String code,
            @BeanParam PageRequest page) {
        return sheets.list(me.id(), code, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getQuestionnaireResponse", summary = "Read one of the own responses with its scores")
    public AnswerSheetResponse get(UUID id) {
        return sheets.get(me.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "saveQuestionnaireAnswers",
            summary = "Answer some items, change answers or take them back",
            description = "An answer of null takes it back. Until the response is submitted.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SaveAnswersRequest.class)))
    public AnswerSheetResponse saveAnswers(UUID id, @NotNull ObjectNode patch) {
        return sheets.saveAnswers(me.id(), id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/submit")
    @Idempotent
    @Operation(
            operationId = "submitQuestionnaireResponse",
            summary = "Submit one of the own responses, which scores it",
            description = "Items may stay open: a scale with more gaps than it allows gets no score, and says so."
                    + " From then on the response never changes.")
    @APIResponse(
            responseCode = "200",
            description = "Submitted and scored.",
            content = @Content(schema = @Schema(implementation = AnswerSheetResponse.class)))
    public Response submit(UUID id) {
        return Response.ok(sheets.submit(me.id(), id)).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteQuestionnaireResponse",
            summary = "Delete one of the own responses with its scores",
            description = "What later ones say about change since then stays.")
    public void delete(UUID id) {
        sheets.delete(me.id(), id);
    }
}
