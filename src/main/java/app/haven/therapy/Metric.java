package app.haven.therapy;

import app.haven.vocabulary.GrantScope;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something of a client's records that can be followed over time. */
@Schema(description = "Something of a client's records that can be followed over time.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Metric(
        @Schema(
                required = true,
                description =
                        "A stable code. Those of questionnaires name instrument and scale; the others are the vocabulary"
                                + " `metric`.",
                examples = "INNER_SAFETY",
                maxLength = 100)
        String code,

        @Schema(required = true, description = "The scope that shows it.", examples = "SAFETY")
        GrantScope scope,

        @Schema(required = true, examples = "RATING") Unit unit,

        @Schema(required = true, description = "What a point says of its records.", examples = "MEAN")
        Aggregation aggregation,

        @Schema(description = "The least possible value.", examples = "1", format = "double")
        Double minimum,

        @Schema(
                description = "The greatest possible value; absent where there is none.",
                examples = "5",
                format = "double")
        Double maximum) {

    /** On how many days there was a practice; rosters show it. */
    public static final String PRACTICE_DAYS = "PRACTICE_DAYS";

    /** How safe the client felt within; alerts look at it. */
    public static final String INNER_SAFETY = "INNER_SAFETY";

    /** How safe the client felt in the relationship; alerts look at it. */
    public static final String RELATIONSHIP_SAFETY = "RELATIONSHIP_SAFETY";

    /** How many questionnaires came out reliably worse; alerts look at it. */
    public static final String DETERIORATED_SCORES = "DETERIORATED_SCORES";

    /** What a value counts. */
    @Schema(name = "MetricUnit", description = "What a value counts: ratings run from 1 (not at all) to 5 (very).")
    public enum Unit {
        RATING,
        DAYS,
        MINUTES,
        COUNT,
        POINTS
    }

    /** What a point says of its records. */
    @Schema(name = "MetricAggregation", description = "What a point says of its records.")
    public enum Aggregation {
        MEAN,
        SUM,
        COUNT,
        MEDIAN
    }

    /** The mean of ratings from 1 to 5. */
    public static Metric rating(String code, GrantScope scope) {
        return new Metric(code, scope, Unit.RATING, Aggregation.MEAN, 1.0, 5.0);
    }

    /** A count or a sum, from nothing up. */
    public static Metric amount(String code, GrantScope scope, Unit unit, Aggregation aggregation) {
        return new Metric(code, scope, unit, aggregation, 0.0, null);
    }

    /** Whether no records make it nothing, rather than unknown. */
    @JsonIgnore
    public boolean isAmount() {
        return aggregation == Aggregation.COUNT || aggregation == Aggregation.SUM;
    }
}
