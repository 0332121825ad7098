package app.haven.therapy.client;

import app.haven.chart.ChartTexts;
import app.haven.chart.PeriodQuery;
import app.haven.chart.Svg;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.http.Preference;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import app.haven.therapy.TimelineEntry;
import app.haven.time.Bucket;
import app.haven.vocabulary.Vocabularies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/therapy/clients")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.THERAPIST)
@Tag(
        name = "therapy",
        description =
                "What clients show their therapist: exactly what each client's own live grant says, nothing of the client's"
                        + " partner, and every look is written into the client's access log. Whoever shows nothing (any more) is answered"
                        + " like somebody who does not exist.")
public class ClientResource {

    private final CurrentUser me;
    private final RosterService roster;
    private final ClientService clients;
    private final Vocabularies vocabularies;
    private final Request request;
    private final HttpHeaders headers;

    ClientResource(
            CurrentUser me,
            RosterService roster,
            ClientService clients,
            Vocabularies vocabularies,
            Request request,
            HttpHeaders headers) {
        this.me = me;
        this.roster = roster;
        this.clients = clients;
        this.vocabularies = vocabularies;
        this.request = request;
        this.headers = headers;
    }

    @GET
    @Operation(
            operationId = "listClients",
            summary = "List everybody who shows the therapist something at this moment",
            description =
                    "Each with what their grant shows of their activity. Sorted by `LAST_ACTIVITY`, it looks at everybody"
                            + " found, and otherwise at those on the page.")
    public Page<RosterEntry> list(@Valid @BeanParam RosterQuery query, @BeanParam PageRequest page) {
        return roster.list(me.id(), query, page);
    }

    @GET
    @Path("/{clientId}/summary")
    @Operation(
            operationId = "getClientSummary",
            summary = "Read what has changed since the last session",
            description =
                    "Of every metric that the grant shows: the days since the last session before today beside as many days"
                            + " before it.")
    public SummaryResponse summary(UUID clientId) {
        return clients.summary(me.id(), clientId);
    }

    @GET
    @Path("/{clientId}/timeline")
    @Operation(
            operationId = "getClientTimeline",
            summary = "List what a client has recorded, the newest day first",
            description = "All kinds that the grant shows, as the client wrote them.")
    public Page<TimelineEntry> timeline(UUID clientId, @BeanParam TimelineFilter filter, @BeanParam PageRequest page) {
        return clients.timeline(me.id(), clientId, filter, page);
    }

    @GET
    @Path("/{clientId}/series")
    @Produces({MediaType.APPLICATION_JSON, Svg.MEDIA_TYPE})
    @Operation(
            operationId = "getClientSeries",
            summary = "Read one metric of a client over time",
            description =
                    "As JSON, or drawn (`Accept: image/svg+xml`) with texts as `Accept-Language` prefers. At most 1100"
                            + " buckets; a chart of more than 160 is drawn by the next longer bucket.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeriesResponse.class)))
    public Response series(UUID clientId, @BeanParam SeriesQuery series, @BeanParam PeriodQuery period) {
        boolean isDrawn = Preference.isFor(Svg.MEDIA_TYPE, request);
        Bucket bucket = series.bucketOf(period, isDrawn);
        SeriesResponse answer = clients.series(me.id(), clientId, series.metric(), period, bucket);
        if (!isDrawn) {
            return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
        }
        ChartTexts texts = ChartTexts.of("therapy/charts", headers.getAcceptableLanguages(), vocabularies);
        String name = texts.label("metric", answer.metric().code());
        return Response.ok(
                        new SeriesChart(period, bucket, answer.metric(), texts)
                                .of(List.of(new SeriesChart.Line(name, answer.points()))),
                        Svg.MEDIA_TYPE)
                .build();
    }
}
