package app.haven.questionnaire;

import app.haven.http.Answers;
import app.haven.http.Idempotent;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/questionnaires")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "questionnaires")
public class InstrumentResource {

    private static final String IMPORT = """
            For operators; sent as `application/json` it is the same. The document is taken as a whole or refused as a whole; of what is wrong, `errors` names the first \
            100. Whoever answers an older version stays on it.

            Read are `name` (the code), `version` (the newest and one; 1 for a new one), `status` (`active`), `language` and \
            translations (the `translation` extension, or designations; en, es, de and fr), `title`, `description`, \
            `copyright` (the terms of the licence) and `item`s of type `choice`, side by side, with `linkId`, `text` and \
            either `answerOption`s with `valueCoding` or an `answerValueSet` that names a contained ValueSet. Each answer has \
            a whole number by the extension `itemWeight` or `ordinalValue`. `required` is not taken over, for every item may \
            be left open. Items in groups or with conditions, and modifier extensions, are refused.

            Extensions of the document, each `urn:haven:fhir:` and a name: `licence-holder` (valueString; without it and \
            `copyright` nothing is published), `validated` (valueBoolean), and a `scale` for each. Extensions of an item: \
            `reversed` and `risk` (valueBoolean). A scale has the parts `code`, `name`, `description`, `method` (`SUM` or \
            `MEAN`), `direction` (`HIGHER_IS_BETTER` or `LOWER_IS_BETTER`), an `item` for each linkId, `mostMissing`, any \
            `band`s (`code`, `label`, `from`, `to`, `source`), and `reliability` (`coefficient`, `standardDeviation`, \
            `source`) and `cutOff` (`value`, `source`) where they are known. `exportQuestionnaire` gives an example.
            """;

    private final CurrentUser me;
    private final InstrumentService instruments;
    private final HttpHeaders headers;

    InstrumentResource(CurrentUser me, InstrumentService instruments, HttpHeaders headers) {
        this.me = me;
        this.instruments = instruments;
        this.headers = headers;
    }

    @GET
    @Operation(
            operationId = "listQuestionnaires",
            summary = "List the questionnaires",
            description = "The texts come in English, Spanish, German or French, as `Accept-Language` prefers.")
    public InstrumentsResponse list() {
        return instruments.list(headers.getAcceptableLanguages());
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getQuestionnaire",
            summary = "Read a questionnaire with its items, and how it is scored",
            description = "The texts come in English, Spanish, German or French, as `Accept-Language` prefers.")
    public InstrumentResponse get(
            @PathParam("code")
                    @Parameter(
                            description = "The questionnaire's code.",
                            example = "EMOTIONAL_SAFETY",
                            schema = @Schema(pattern = InstrumentResponse.CODE, maxLength = 40))
                    String code,
            @QueryParam("version")
                    @Parameter(
                            description = "Which version, such as that of a response; the newest if left out.",
                            example = "1",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "1000000"))
                    Integer version) {
        return instruments.get(code, version, headers.getAcceptableLanguages());
    }

    @GET
    @Path("/{code}/fhir")
    @Produces(FhirJson.MEDIA_TYPE)
    @Operation(
            operationId = "exportQuestionnaire",
            summary = "Take a questionnaire along as a FHIR R4 Questionnaire",
            description =
                    "With the texts of all languages. What FHIR has no place for, such as the scales, is in extensions"
                            + " whose URLs begin with `urn:haven:fhir:`; `importQuestionnaire` says which.")
    @APIResponse(
            responseCode = "200",
            description = "The questionnaire.",
            content = @Content(mediaType = FhirJson.MEDIA_TYPE, schema = @Schema(implementation = FhirResource.class)))
    public Response export(
            @PathParam("code")
                    @Parameter(
                            description = "The questionnaire's code.",
                            example = "EMOTIONAL_SAFETY",
                            schema = @Schema(pattern = InstrumentResponse.CODE, maxLength = 40))
                    String code,
            @QueryParam("version")
                    @Parameter(
                            description = "Which version; the newest if left out.",
                            example = "1",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "1000000"))
                    Integer version) {
        return Response.ok(instruments.export(code, version)).build();
    }

    @POST
    @Consumes({FhirJson.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.OPERATOR)
    @Idempotent
    @Operation(
            operationId = "importQuestionnaire",
            summary = "Publish a version of a questionnaire from a FHIR R4 Questionnaire",
            description = IMPORT)
    @RequestBody(
            required = true,
            content = @Content(mediaType = FhirJson.MEDIA_TYPE, schema = @Schema(implementation = FhirResource.class)))
    @APIResponse(
            responseCode = "201",
            description = "Published; it never changes.",
            content = @Content(schema = @Schema(implementation = InstrumentResponse.class)))
    public Response publish(@NotNull ObjectNode questionnaire) {
        InstrumentResponse published = instruments.publish(me.id(), questionnaire, headers.getAcceptableLanguages());
        return Answers.createdAt("/v1/questionnaires/" + published.code() + "?version=" + published.version())
                .entity(published)
                .build();
    }
}
