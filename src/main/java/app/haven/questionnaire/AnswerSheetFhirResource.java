package app.haven.questionnaire;

import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/questionnaire-responses/{id}/fhir")
@Produces(FhirJson.MEDIA_TYPE)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "questionnaires")
public class AnswerSheetFhirResource {

    private final CurrentUser me;
    private final AnswerSheetService sheets;
    private final HttpHeaders headers;

    AnswerSheetFhirResource(CurrentUser me, AnswerSheetService sheets, HttpHeaders headers) {
        this.me = me;
        this.sheets = sheets;
        this.headers = headers;
    }

    @GET
    @Operation(
            operationId = "exportQuestionnaireResponse",
            summary = "Take one of the own responses along as a FHIR R4 QuestionnaireResponse",
            description =
                    "`completed` once it is submitted, `in-progress` before. The subject is a pseudonym that is the"
                            + " same in all of a member's exports; neither name nor email is in it.")
    @APIResponse(
            responseCode = "200",
            description = "The response.",
            content = @Content(mediaType = FhirJson.MEDIA_TYPE, schema = @Schema(implementation = FhirResource.class)))
    public Response response(UUID id) {
        return Response.ok(sheets.export(me.id(), id, headers.getAcceptableLanguages()))
                .build();
    }

    @GET
    @Path("/scores")
    @Operation(
            operationId = "exportQuestionnaireScores",
            summary = "Take the scores of one of the own responses along as FHIR R4 Observations",
            description =
                    "A Bundle of one Observation for each scale, empty until the response is submitted. The subject"
                            + " is a pseudonym that is the same in all of a member's exports; neither name nor email is in it.")
    @APIResponse(
            responseCode = "200",
            description = "The scores.",
            content = @Content(mediaType = FhirJson.MEDIA_TYPE, schema = @Schema(implementation = FhirResource.class)))
    public Response scores(UUID id) {
        return Response.ok(sheets.exportScores(me.id(), id, headers.getAcceptableLanguages()))
                .build();
    }
}
