package app.haven.practice;

import app.haven.http.Answers;
import app.haven.http.Idempotent;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/practices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "practices", description = "What one can practise: built in and one's own.")
public class PracticeResource {

    private final CurrentUser me;
    private final PracticeCatalogueService practices;
    private final IfMatch ifMatch;
    private final HttpHeaders headers;

    PracticeResource(CurrentUser me, PracticeCatalogueService practices, IfMatch ifMatch, HttpHeaders headers) {
        this.me = me;
        this.practices = practices;
        this.ifMatch = ifMatch;
        this.headers = headers;
    }

    @GET
    @Operation(
            operationId = "listPractices",
            summary = "List what one can practise",
            description = "Built-in texts come in English, Spanish, German or French, as `Accept-Language` prefers.")
    public CataloguePage list() {
        return practices.list(me.id(), headers.getAcceptableLanguages());
    }

    @POST
    @Idempotent
    @Operation(operationId = "createPractice", summary = "Add a practice of one's own")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = PracticeResponse.class)))
    public Response create(@NotNull @Valid CustomPracticeRequest request) {
        return Answers.created("/v1/practices", practices.create(me.id(), request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPractice", summary = "Read one of one's own practices")
    public PracticeResponse get(UUID id) {
        return practices.get(me.id(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changePractice",
            summary = "Change or archive one of one's own practices",
            description = "Logs keep pointing to it, so it is archived rather than deleted.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CustomPracticeRequest.class)))
    public PracticeResponse change(UUID id, @NotNull ObjectNode patch) {
        return practices.change(me.id(), id, ifMatch, patch);
    }
}
