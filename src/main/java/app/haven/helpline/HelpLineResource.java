package app.haven.helpline;

import app.haven.error.InvalidRequestProblem;
import app.haven.http.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Open to everybody, for need does not wait for a sign-in; the same for everybody, so it may be kept for a while. */
@Path("/v1/help-lines")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RateLimited
@Tag(name = "help lines", description = "Where people find help outside: Haven is not monitored and contacts nobody.")
public class HelpLineResource {

    private static final String FOR_AN_HOUR = "public, max-age=3600";
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    private final HelpLines helpLines;
    private final HttpHeaders headers;

    HelpLineResource(HelpLines helpLines, HttpHeaders headers) {
        this.helpLines = helpLines;
        this.headers = headers;
    }

    @GET
    @Operation(
            operationId = "listHelpLines",
            summary = "List the help lines of a country, or of all",
            description =
                    "For a country that the list does not know, `countries` is empty and `elsewhere` says what helps"
                            + " anywhere. Notice and advice come in English, Spanish, German or French, as `Accept-Language`"
                            + " prefers. They may be kept for an hour. Haven contacts nobody by itself.")
    @APIResponse(
            responseCode = "200",
            description = "The lines, or what helps anywhere.",
            content = @Content(schema = @Schema(implementation = HelpLinesResponse.class)))
    public Response list(
            @QueryParam("country")
                    @Parameter(
                            description = "Only this country: ISO 3166-1 alpha-2. Absent for all.",
                            example = "US",
                            schema = @Schema(minLength = 2, maxLength = 2, pattern = "^[A-Z]{2}$"))
                    String country) {
        if (country != null && !CODE.matcher(country).matches()) {
            throw new InvalidRequestProblem(
                    "country", "Pattern", "must be two capital letters such as ES (ISO 3166-1 alpha-2)");
        }
        List<Locale> wanted = languages();
        return Response.ok(country == null ? helpLines.in(wanted) : helpLines.of(country, wanted))
                .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Nobody is turned away from here because their client says badly what they read. */
    private List<Locale> languages() {
        try {
            return headers.getAcceptableLanguages();
        } catch (WebApplicationException e) {
            return List.of();
        }
    }
}
