package app.haven.questionnaire;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One response to a questionnaire, as only its respondent sees it. */
@Schema(
        name = "QuestionnaireResponse",
        description = "One response to a questionnaire, as only the member who answers sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerSheetResponse(
        @Schema(
                description =
                        "Only where an item asks about danger, whatever is answered: where to read the help lines; show them"
                                + " before anything else.",
                examples = InstrumentResponse.HELP_LINES,
                maxLength = 40)
        String helpLines,

        @Schema(required = true, examples = "01890a5f-3c4d-7e5f-8a6b-7c8d9e0f1a2b")
        UUID id,

        @Schema(required = true, examples = "EMOTIONAL_SAFETY", maxLength = 40)
        String questionnaireCode,

        @Schema(
                required = true,
                description = "The version it was begun with, and stays on.",
                examples = "1",
                format = "int32",
                minimum = "1",
                maximum = "1000000")
        int questionnaireVersion,

        @Schema(
                required = true,
                description = "Once `SUBMITTED`, it can be read and deleted, and never changes.",
                examples = "IN_PROGRESS")
        AnswerSheetState state,

        @Schema(required = true, description = "The code of the chosen option by the item's `linkId`.")
        Map<String, @Size(max = 40) String> answers,

        @Schema(
                required = true,
                description = "The `linkId`s of the items that are open, in their order.",
                examples = "inner-1",
                maxItems = 200)
        List<@Size(max = 40) String> unanswered,

        @Schema(description = "One for each scale, in their order; absent until it is submitted.", maxItems = 50)
        List<Score> scores,

        @Schema(
                description = "Which version of the scoring made `scores`; absent until it is submitted.",
                examples = "1",
                format = "int32",
                minimum = "1",
                maximum = "1000000")
        Integer scorerVersion,

        @Schema(required = true, examples = "2026-03-01T07:30:00Z")
        Instant startedAt,

        @Schema(description = "Absent until it is submitted.", examples = "2026-03-01T07:40:00Z")
        Instant submittedAt,

        @JsonIgnore int version)
        implements Versioned {

    /** What the answers say on one scale. */
    @Schema(name = "QuestionnaireScore", description = "What the answers say on one scale.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Score(
            @Schema(required = true, examples = "INNER_SAFETY", maxLength = 40)
            String scaleCode,

            @Schema(
                    description = "Between `minimum` and `maximum` of the scale; absent when `noScoreReason` says why.",
                    examples = "2.6",
                    format = "double")
            Double score,

            @Schema(examples = "TOO_MANY_MISSING") NoScoreReason noScoreReason,

            @Schema(
                    required = true,
                    description = "How many of its items are answered.",
                    examples = "5",
                    format = "int32",
                    minimum = "0",
                    maximum = "200")
            int answeredItems,

            @Schema(
                    required = true,
                    description = "How many items it has.",
                    examples = "5",
                    format = "int32",
                    minimum = "1",
                    maximum = "200")
            int totalItems,

            @Schema(
                    description = "The band of the scale that the score lies in; absent where it has none.",
                    examples = "IN_DISTRESS",
                    maxLength = 40)
            String bandCode,

            @Schema(
                    description = "Since the first response to the same version with a score on this scale; absent when"
                            + " `noChangeReason` says why.")
            Change change,

            @Schema(
                    description =
                            "`RELIABILITY_UNKNOWN`: nobody has tested how much of a change is error of measurement, so"
                                    + " nothing is said about it.",
                    examples = "RELIABILITY_UNKNOWN")
            NoChangeReason noChangeReason) {}

    /** How far a score has moved, and whether further than by error of measurement. */
    @Schema(
            name = "QuestionnaireChange",
            description =
                    "How far a score has moved, and whether further than by error of measurement (Jacobson and Truax,"
                            + " 1991).")
    public record Change(
            @Schema(
                    required = true,
                    description = "The response it is compared with; it may have been deleted since.",
                    examples = "01890a60-1f2e-7d3c-9b4a-5c6d7e8f9a0b")
            UUID baselineResponseId,

            @Schema(
                    required = true,
                    description = "The difference in standard errors of the difference: positive where the score rose.",
                    examples = "3.16",
                    format = "double")
            double reliableChangeIndex,

            @Schema(
                    required = true,
                    description =
                            "By an index of more than 1.96 either way; `RECOVERED` where an improvement crosses the"
                                    + " cut-off as well.",
                    examples = "IMPROVED")
            ChangeStatus status) {}

    static AnswerSheetResponse of(Instrument instrument, AnswerSheet sheet, List<ScaleScore> scores) {
        List<String> scales =
                instrument.scales().stream().map(Instrument.Scale::code).toList();
        return new AnswerSheetResponse(
                InstrumentResponse.helpLinesOf(instrument),
                sheet.id(),
                sheet.questionnaireCode(),
                sheet.questionnaireVersion(),
                sheet.state(),
                sheet.answers(),
                instrument.items().stream()
                        .map(Instrument.Item::linkId)
                        .filter(linkId -> !sheet.answers().containsKey(linkId))
                        .toList(),
                sheet.state() == AnswerSheetState.IN_PROGRESS
                        ? null
                        : scores.stream()
                                .sorted(Comparator.comparing(score -> scales.indexOf(score.scaleCode())))
                                .map(score -> score(instrument.scale(score.scaleCode()), score))
                                .toList(),
                sheet.scorerVersion(),
                sheet.startedAt(),
                sheet.submittedAt(),
                sheet.version());
    }

    private static Score score(Instrument.Scale scale, ScaleScore score) {
        boolean scored = score.score() != null;
        boolean compared = score.baselineResponseId() != null;
        return new Score(
                score.scaleCode(),
                score.score(),
                scored ? null : NoScoreReason.TOO_MANY_MISSING,
                score.answeredCount(),
                score.itemCount(),
                score.bandCode(),
                compared
                        ? new Change(score.baselineResponseId(), score.reliableChangeIndex(), score.changeStatus())
                        : null,
                compared ? null : reason(scale, scored));
    }

    private static NoChangeReason reason(Instrument.Scale scale, boolean scored) {
        if (scale.reliability() == null) {
            return NoChangeReason.RELIABILITY_UNKNOWN;
        }
        return scored ? NoChangeReason.NO_EARLIER_SCORE : NoChangeReason.NO_SCORE;
    }
}
