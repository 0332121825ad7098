package app.haven.vocabulary;

import app.haven.http.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Open to everybody, for who signs up reads words too; the same for everybody, so it may be kept for a while. */
@Path("/v1/vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RateLimited
@Tag(name = "vocabularies", description = "The codes that this API speaks in, and the words for them.")
public class VocabularyResource {

    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final Vocabularies vocabularies;
    private final HttpHeaders headers;

    VocabularyResource(Vocabularies vocabularies, HttpHeaders headers) {
        this.vocabularies = vocabularies;
        this.headers = headers;
    }

    @GET
    @Operation(
            operationId = "listVocabularies",
            summary = "List all codes with their labels",
            description =
                    "Labels come in English, Spanish, German or French, as `Accept-Language` prefers. They may be kept for"
                            + " an hour.")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content = @Content(schema = @Schema(implementation = VocabulariesResponse.class)))
    public Response list() {
        return Response.ok(vocabularies.in(headers.getAcceptableLanguages()))
                .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
