package app.haven.prompt;

import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/prompts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(
        name = "prompts",
        description =
                "Questions that two people answer alone and see together. Until both have answered, neither can tell"
                        + " whether the other has.")
public class PromptResource {

    private final Prompts prompts;
    private final HttpHeaders headers;

    PromptResource(Prompts prompts, HttpHeaders headers) {
        this.prompts = prompts;
        this.headers = headers;
    }

    @GET
    @Operation(
            operationId = "listPrompts",
            summary = "List the prompts of the catalogue",
            description = "The texts come in English, Spanish, German or French, as `Accept-Language` prefers.")
    public PromptsResponse list(
            @QueryParam("theme") @Parameter(description = "Only these.", example = "JOY") PromptTheme theme) {
        return new PromptsResponse(prompts.in(theme, headers.getAcceptableLanguages()));
    }
}
