package app.haven.prompt;

import app.haven.http.Answers;
import app.haven.http.Idempotent;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import app.haven.vocabulary.Languages;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/couples/current/prompts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "prompts")
public class CouplePromptResource {

    private final CurrentUser me;
    private final CouplePromptService prompts;
    private final PromptAnswerService answers;
    private final HttpHeaders headers;

    CouplePromptResource(
            CurrentUser me, CouplePromptService prompts, PromptAnswerService answers, HttpHeaders headers) {
        this.me = me;
        this.prompts = prompts;
        this.answers = answers;
        this.headers = headers;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "putPrompt",
            summary = "Put a question to both",
            description = "In own words or out of the catalogue. The partner sees it at once.")
    @APIResponse(
            responseCode = "201",
            description = "Put.",
            content = @Content(schema = @Schema(implementation = CouplePromptResponse.class)))
    public Response put(@NotNull @Valid PutPromptRequest request) {
        CouplePromptResponse prompt = prompts.put(me.id(), request, language());
        return Answers.createdAt("/v1/couples/current/prompts/" + prompt.id())
                .entity(prompt)
                .build();
    }

    @GET
    @Operation(
            operationId = "listCouplePrompts",
            summary = "List the couple's questions, the newest first",
            description =
                    "Those that either has put and, of the prompts of the day, those that the viewer has answered.")
    public Page<CouplePromptResponse> list(@BeanParam PageRequest page) {
        return prompts.list(me.id(), page, language());
    }

    @GET
    @Path("/today")
    @Operation(
            operationId = "getDailyPrompt",
            summary = "Read the couple's prompt of today",
            description = "The same for both: today is that of the couple's time zone.")
    public CouplePromptResponse today() {
        return prompts.today(me.id(), language());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCouplePrompt",
            summary = "Read one of the couple's questions",
            description = "A prompt of the day is there for seven days, and longer for who has answered it.")
    public CouplePromptResponse get(UUID id) {
        return prompts.get(me.id(), id, language());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removePrompt",
            summary = "Take a question back that one has put",
            description = "For both. Each keeps the own answer, and no longer sees the other's.")
    public void remove(UUID id) {
        prompts.remove(me.id(), id);
    }

    @POST
    @Path("/{id}/answers")
    @Idempotent
    @Operation(
            operationId = "answerPrompt",
            summary = "Answer one of the couple's questions",
            description =
                    "For oneself alone, until the partner has answered as well: then each sees the other's answer."
                            + " Until then neither can tell whether the other has answered.")
    @APIResponse(
            responseCode = "201",
            description = "Answered; revealed if `revealedAt` is there.",
            content = @Content(schema = @Schema(implementation = PromptAnswerResponse.class)))
    public Response answer(UUID id, @NotNull @Valid AnswerPromptRequest request) {
        return Answers.created("/v1/prompt-answers", answers.answer(me.id(), id, request));
    }

    private String language() {
        return Languages.bestOf(headers.getAcceptableLanguages());
    }
}
