package app.haven.chart;

import app.haven.error.InvalidRequestProblem;
import app.haven.time.Bucket;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which days something is asked of, and in which colours, if it is to be drawn. */
public record PeriodQuery(
        @QueryParam("from") @Parameter(required = true, description = "The first local date.", example = "2026-01-05")
        LocalDate from,

        @QueryParam("to")
        @Parameter(
                required = true,
                description = "The last local date; at most 5 years after `from`.",
                example = "2026-03-29")
        LocalDate to,

        @QueryParam("theme")
        @Parameter(
                description = "The colours of the chart; says nothing of JSON.",
                example = "dark",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"light", "dark"},
                                defaultValue = "light"))
        Theme theme) {

    /** Three years of days. */
    public static final int MOST_BUCKETS = 1100;

    /** A little more than three years of weeks: more would not be told apart. */
    private static final int MOST_DRAWN = 160;

    private static final int MOST_YEARS = 5;

    public PeriodQuery {
        if (from == null) {
            throw new InvalidRequestProblem("from", "NotNull", "must be given");
        }
        if (to == null) {
            throw new InvalidRequestProblem("to", "NotNull", "must be given");
        }
        if (to.isBefore(from)) {
            throw new InvalidRequestProblem("to", "Range", "must not be before from");
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw new InvalidRequestProblem("to", "Range", "must be at most 5 years after from");
        }
        theme = theme == null ? Theme.LIGHT : theme;
    }

    public void requireFewBuckets(Bucket bucket) {
        if (isMore(bucket, MOST_BUCKETS)) {
            throw new InvalidRequestProblem("bucket", "Range", "must be longer: there would be more than 1100");
        }
    }

    /** This bucket, or the next longer one of which a chart can show all. */
    public Bucket drawn(Bucket bucket) {
        return Arrays.stream(Bucket.values())
                .filter(candidate -> candidate.compareTo(bucket) >= 0)
                .filter(candidate -> !isMore(candidate, MOST_DRAWN))
                .findFirst()
                .orElse(Bucket.MONTH);
    }

    private boolean isMore(Bucket bucket, int limit) {
        return Stream.iterate(bucket.startOf(from), start -> !start.isAfter(to), bucket::next)
                .skip(limit)
                .findFirst()
                .isPresent();
    }
}
