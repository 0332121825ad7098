package app.haven.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long the way back to openness took. */
@Schema(
        description =
                "How long the way back to openness took: the Kaplan-Meier median, in which a trigger without return"
                        + " counts for as long as it was seen to last.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpennessMedian(
        @Schema(required = true, description = "How many triggers.", examples = "14")
        long n,

        @Schema(required = true, description = "How many of them have no return yet, or ended without.", examples = "2")
        long censored,

        @Schema(
                description =
                        "The first time by which at least half are estimated to have returned; absent when that is"
                                + " not reached.",
                examples = "45")
        Long medianMinutes) {

    static OpennessMedian of(Collection<Stay> stays) {
        KaplanMeier estimate = KaplanMeier.of(stays);
        return new OpennessMedian(estimate.count(), estimate.censored(), estimate.median());
    }

    OpennessMedian withoutMedian() {
        return new OpennessMedian(n, censored, null);
    }
}
