package app.haven.prompt;

import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import app.haven.vocabulary.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/couples/former/{coupleId}/prompts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "prompts")
public class LeftPromptResource {

    private final CurrentUser me;
    private final CouplePromptService prompts;
    private final HttpHeaders headers;

    LeftPromptResource(CurrentUser me, CouplePromptService prompts, HttpHeaders headers) {
        this.me = me;
        this.prompts = prompts;
        this.headers = headers;
    }

    @GET
    @Operation(
            operationId = "listLeftPrompts",
            summary = "List the revealed questions that a former partner left readable",
            description = "Read-only, and empty unless the former partner chose so when leaving.")
    public Page<CouplePromptResponse> list(UUID coupleId, @BeanParam PageRequest page) {
        return prompts.listLeftReadable(me.id(), coupleId, page, Languages.bestOf(headers.getAcceptableLanguages()));
    }
}
