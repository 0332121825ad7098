package app.haven.prompt;

import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import app.haven.vocabulary.Languages;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/prompt-answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "prompts")
public class PromptAnswerResource {

    private final CurrentUser me;
    private final PromptAnswerService answers;
    private final IfMatch ifMatch;
    private final HttpHeaders headers;

    PromptAnswerResource(CurrentUser me, PromptAnswerService answers, IfMatch ifMatch, HttpHeaders headers) {
        this.me = me;
        this.answers = answers;
        this.ifMatch = ifMatch;
        this.headers = headers;
    }

    @GET
    @Operation(
            operationId = "listPromptAnswers",
            summary = "List the own answers, the newest first",
            description = "In all couples, also those that have ended. Never the answers of anybody else.")
    public Page<PromptAnswerResponse> list(@BeanParam PageRequest page) {
        return answers.list(me.id(), page, language());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPromptAnswer", summary = "Read one of the own answers")
    public PromptAnswerResponse get(UUID id) {
        return answers.get(me.id(), id, language());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changePromptAnswer",
            summary = "Change one of the own answers",
            description = "One that was revealed shows from then on when its words were last changed.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AnswerPromptRequest.class)))
    public PromptAnswerResponse change(UUID id, @NotNull ObjectNode patch) {
        return answers.change(me.id(), id, ifMatch, patch, language());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deletePromptAnswer",
            summary = "Take one of the own answers back, or remove it",
            description =
                    "Before the reveal without a trace, and one may answer anew. After it the partner sees that there"
                            + " was an answer, without its words.")
    public void delete(UUID id) {
        answers.delete(me.id(), id);
    }

    private String language() {
        return Languages.bestOf(headers.getAcceptableLanguages());
    }
}
