package app.haven.insight;

import app.haven.chart.ChartTexts;
import app.haven.chart.PeriodQuery;
import app.haven.chart.Svg;
import app.haven.http.Preference;
import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import app.haven.time.Bucket;
import app.haven.vocabulary.Vocabularies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/insights")
@Produces({MediaType.APPLICATION_JSON, Svg.MEDIA_TYPE})
@RolesAllowed(Roles.MEMBER)
@Tag(
        name = "insights",
        description =
                "What a member's own records say, to that member alone: as JSON, or drawn (`Accept: image/svg+xml`)"
                        + " with texts as `Accept-Language` prefers.")
public class InsightResource {

    private final CurrentUser me;
    private final InsightService insights;
    private final Vocabularies vocabularies;
    private final Request request;
    private final HttpHeaders headers;

    InsightResource(
            CurrentUser me, InsightService insights, Vocabularies vocabularies, Request request, HttpHeaders headers) {
        this.me = me;
        this.insights = insights;
        this.vocabularies = vocabularies;
        this.request = request;
        this.headers = headers;
    }

    @GET
    @Path("/safety")
    @Operation(
            operationId = "getSafetyInsight",
            summary = "Read how safe it was, within and in the relationship",
            description =
                    "At most 1100 buckets; the first and last hold only the days asked for. A chart of more than 160"
                            + " is drawn by the next longer bucket.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SafetyInsight.class)))
    public Response safety(
            @BeanParam PeriodQuery query,
            @QueryParam("bucket")
                    @Parameter(
                            description = "What one point stands for.",
                            example = "week",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"day", "week", "month"},
                                            defaultValue = "week"))
                    Bucket bucket) {
        Bucket wanted = bucket == null ? Bucket.WEEK : bucket;
        query.requireFewBuckets(wanted);
        Bucket by = Preference.isFor(Svg.MEDIA_TYPE, request) ? query.drawn(wanted) : wanted;
        SafetyInsight insight = insights.safety(me.id(), query, by);
        return answer(query, insight, charts -> charts.of(insight, by));
    }

    @GET
    @Path("/triggers")
    @Operation(
            operationId = "getTriggerInsight",
            summary = "Read what triggers went with, and when they came",
            description = "The chart shows the five most frequent pairs of fear and reaction.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TriggerInsight.class)))
    public Response triggers(@BeanParam PeriodQuery query) {
        TriggerInsight insight = insights.triggers(me.id(), query);
        return answer(query, insight, charts -> charts.of(insight));
    }

    @GET
    @Path("/time-to-openness")
    @Operation(operationId = "getTimeToOpennessInsight", summary = "Read how long the way back to openness took")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TimeToOpennessInsight.class)))
    public Response timeToOpenness(@BeanParam PeriodQuery query) {
        TimeToOpennessInsight insight = insights.timeToOpenness(me.id(), query);
        return answer(query, insight, charts -> charts.of(insight));
    }

    @GET
    @Path("/practice-effect")
    @Operation(
            operationId = "getPracticeEffectInsight",
            summary = "Read whether the way back was shorter after more practice")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PracticeEffectInsight.class)))
    public Response practiceEffect(@BeanParam PeriodQuery query) {
        PracticeEffectInsight insight = insights.practiceEffect(me.id(), query);
        return answer(query, insight, charts -> charts.of(insight));
    }

    private Response answer(PeriodQuery query, Object insight, Function<Charts, String> draw) {
        return Preference.isFor(Svg.MEDIA_TYPE, request)
                ? Response.ok(
                                draw.apply(new Charts(
                                        query,
                                        ChartTexts.of(
                                                "insight/charts", headers.getAcceptableLanguages(), vocabularies))),
                                Svg.MEDIA_TYPE)
                        .build()
                : Response.ok(insight, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
