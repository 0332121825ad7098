package app.haven.questionnaire;

import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/questionnaires")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "questionnaires")
public class InstrumentResource {

    private final InstrumentService instruments;
    private final HttpHeaders headers;

    InstrumentResource(InstrumentService instruments, HttpHeaders headers) {
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
}
