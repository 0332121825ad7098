package app.haven.insight;

import app.haven.safety.SafetyPoint;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Both kinds of safety over time. One says nothing of the other, so they are never averaged. */
@Schema(description = "Inner and relationship safety over time: two series, never averaged with each other.")
public record SafetyInsight(
        @Schema(required = true) RatingSeries inner,
        @Schema(required = true) RatingSeries relationship) {

    static SafetyInsight of(List<SafetyPoint> points) {
        return new SafetyInsight(
                RatingSeries.of(points.stream()
                        .map(point -> RatingPoint.of(point.start(), point.innerMean(), point.checkIns()))
                        .toList()),
                RatingSeries.of(points.stream()
                        .filter(point -> point.relationshipCount() > 0)
                        .map(point ->
                                RatingPoint.of(point.start(), point.relationshipMean(), point.relationshipCount()))
                        .toList()));
    }
}
