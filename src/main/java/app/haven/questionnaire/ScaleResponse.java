package app.haven.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some of the items, scored together. */
@Schema(name = "QuestionnaireScale", description = "Some of the items, scored together.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScaleResponse(
        @Schema(required = true, examples = "INNER_SAFETY", maxLength = 40)
        String code,

        @Schema(required = true, examples = "Inner safety", maxLength = 80)
        String name,

        @Schema(required = true, examples = "How safe you felt within yourself.", maxLength = 2000)
        String description,

        @Schema(required = true, examples = "MEAN") ScoringMethod method,

        @Schema(required = true, examples = "HIGHER_IS_BETTER")
        ScaleDirection direction,

        @Schema(required = true, description = "The lowest score.", examples = "0", format = "double")
        double minimum,

        @Schema(required = true, description = "The highest score.", examples = "4", format = "double")
        double maximum,

        @Schema(required = true, description = "Its items.", examples = "inner-1", minItems = 1, maxItems = 200)
        List<@Size(max = 40) String> linkIds,

        @Schema(
                required = true,
                description =
                        "How many items may be open: the mean of the others stands for them. With more there is no score.",
                examples = "1",
                format = "int32",
                minimum = "0",
                maximum = "200")
        int mostMissing,

        @Schema(
                required = true,
                description =
                        "What scores have been found to mean, from the lowest up; empty where nobody has tested it.",
                maxItems = 20)
        List<Band> bands,

        @Schema(description = "Absent where it is not known: then nothing is said about change.")
        Reliability reliability,

        @Schema(description = "Absent where nobody has found one.")
        CutOff cutOff) {

    /** What scores from one number to another have been found to mean. */
    @Schema(name = "QuestionnaireBand", description = "What scores from one number to another have been found to mean.")
    public record Band(
            @Schema(required = true, examples = "IN_DISTRESS", maxLength = 40)
            String code,

            @Schema(required = true, examples = "0", format = "double")
            double from,

            @Schema(required = true, examples = "49", format = "double")
            double to,

            @Schema(required = true, examples = "In distress", maxLength = 80)
            String label,

            @Schema(required = true, description = "Who found it.", examples = "Doe (2020)", maxLength = 500)
            String source) {}

    /** How reliably a scale measures. */
    @Schema(name = "QuestionnaireReliability", description = "How reliably a scale measures, as published.")
    public record Reliability(
            @Schema(
                    required = true,
                    description = "From 0 (by chance) to 1 (without error).",
                    examples = "0.8",
                    format = "double",
                    minimum = "0",
                    maximum = "1")
            double coefficient,

            @Schema(
                    required = true,
                    description = "How much scores differ among people.",
                    examples = "7.5",
                    format = "double",
                    minimum = "0")
            double standardDeviation,

            @Schema(required = true, description = "Who found it.", examples = "Doe (2020)", maxLength = 500)
            String source) {}

    /** From which score on one is more like people at ease. */
    @Schema(
            name = "QuestionnaireCutOff",
            description =
                    "From which score on one is more like people at ease: at it or above, or below it where lower is"
                            + " better.")
    public record CutOff(
            @Schema(required = true, examples = "50", format = "double")
            double value,

            @Schema(required = true, description = "Who found it.", examples = "Doe (2020)", maxLength = 500)
            String source) {}

    static ScaleResponse of(Instrument instrument, Instrument.Scale scale, String language) {
        Instrument.ScaleText text = scale.texts().get(language);
        Scorer.Range range = Scorer.rangeOf(instrument, scale);
        Instrument.Reliability reliability = scale.reliability();
        Instrument.CutOff cutOff = scale.cutOff();
        return new ScaleResponse(
                scale.code(),
                text.name(),
                text.description(),
                scale.method(),
                scale.direction(),
                range.lowest(),
                range.highest(),
                scale.linkIds(),
                scale.mostMissing(),
                scale.bands().stream()
                        .map(band -> new Band(
                                band.code(),
                                band.from(),
                                band.to(),
                                band.labels().get(language),
                                band.source()))
                        .toList(),
                reliability == null
                        ? null
                        : new Reliability(
                                reliability.coefficient(), reliability.standardDeviation(), reliability.source()),
                cutOff == null ? null : new CutOff(cutOff.value(), cutOff.source()));
    }
}
