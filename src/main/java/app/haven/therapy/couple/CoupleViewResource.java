package app.haven.therapy.couple;

import app.haven.chart.ChartTexts;
import app.haven.chart.PeriodQuery;
import app.haven.chart.Svg;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.http.Preference;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import app.haven.therapy.client.SeriesChart;
import app.haven.therapy.client.SeriesQuery;
import app.haven.time.Bucket;
import app.haven.vocabulary.Vocabularies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/therapy/couples")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.THERAPIST)
@Tag(name = "therapy")
public class CoupleViewResource {

    private final CurrentUser me;
    private final CoupleViewService couples;
    private final Vocabularies vocabularies;
    private final Request request;
    private final HttpHeaders headers;

    CoupleViewResource(
            CurrentUser me,
            CoupleViewService couples,
            Vocabularies vocabularies,
            Request request,
            HttpHeaders headers) {
        this.me = me;
        this.couples = couples;
        this.vocabularies = vocabularies;
        this.request = request;
        this.headers = headers;
    }

    @GET
    @Operation(
            operationId = "listClientCouples",
            summary = "List the couples of whom both show the therapist the same kind of records",
            description =
                    "Only while both grants live. Where only one of the two shows something, there is no couple here.")
    public CoupleViewsResponse list() {
        return couples.couples(me.id());
    }

    @GET
    @Path("/{coupleId}/series")
    @Produces({MediaType.APPLICATION_JSON, Svg.MEDIA_TYPE})
    @Operation(
            operationId = "getClientCoupleSeries",
            summary = "Read one metric of both over the same time",
            description =
                    "As JSON, or drawn (`Accept: image/svg+xml`) with texts as `Accept-Language` prefers. Both show the"
                            + " metric's scope, or there is nothing here.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CoupleSeriesResponse.class)))
    public Response series(UUID coupleId, @BeanParam SeriesQuery series, @BeanParam PeriodQuery period) {
        boolean isDrawn = Preference.isFor(Svg.MEDIA_TYPE, request);
        Bucket bucket = series.bucketOf(period, isDrawn);
        CoupleSeriesResponse answer = couples.series(me.id(), coupleId, series.metric(), period, bucket);
        if (!isDrawn) {
            return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
        }
        Map<UUID, String> names = couples.namesOf(answer);
        ChartTexts texts = ChartTexts.of("therapy/charts", headers.getAcceptableLanguages(), vocabularies);
        return Response.ok(
                        new SeriesChart(period, bucket, answer.metric(), texts)
                                .of(answer.members().stream()
                                        .map(member ->
                                                new SeriesChart.Line(names.get(member.clientId()), member.points()))
                                        .toList()),
                        Svg.MEDIA_TYPE)
                .build();
    }

    @GET
    @Path("/{coupleId}/reflections")
    @Operation(
            operationId = "listClientCoupleReflections",
            summary = "List what both have shared with each other, the last shared first",
            description = "Both show REFLECTIONS, or there is nothing here. Without the couple's threads.")
    public Page<CoupleEntryResponse> reflections(UUID coupleId, @BeanParam PageRequest page) {
        return couples.reflections(me.id(), coupleId, page);
    }
}
