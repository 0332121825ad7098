package app.haven.therapy;

import app.haven.vocabulary.GrantScope;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One record of a client's, in the form that all kinds of records share, so that a dashboard can show kinds that are still to
 * come.
 */
@Schema(
        description =
                "One of a client's own records, in the form that all kinds share: what was rated or counted, which codes"
                        + " were chosen, and the client's words.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        @Schema(required = true, examples = "01890a61-2b3c-7d4e-8f5a-6b7c8d9e0f1a")
        UUID id,

        @Schema(
                required = true,
                description = "A code of the vocabulary `recordKind`.",
                examples = "CHECK_IN",
                maxLength = 100)
        String kind,

        @Schema(required = true, description = "The scope that shows it.", examples = "SAFETY")
        GrantScope scope,

        @Schema(required = true, description = "The day where the client was.", examples = "2026-03-01")
        LocalDate localDate,

        @Schema(description = "When it happened, if the record says so.", examples = "2026-03-01T20:15:00Z")
        Instant occurredAt,

        @Schema(required = true, description = "What was rated or counted, in a fixed order.", maxItems = 20)
        List<Figure> figures,

        @Schema(required = true, description = "Which codes were chosen, in a fixed order.", maxItems = 40)
        List<Term> terms,

        @Schema(description = "The client's own words.", examples = "Quiet morning.", maxLength = 10_000)
        String text) {

    /** The kind that alerts look at. */
    public static final String CHECK_IN = "CHECK_IN";

    @Override
    public String toString() {
        return "TimelineEntry[id=%s, kind=%s, text=[redacted]]".formatted(id, kind);
    }

    /** Something that was rated or counted. */
    @Schema(name = "TimelineFigure", description = "Something that was rated or counted.")
    public record Figure(
            @Schema(
                    required = true,
                    description = "The member of the record, or the scale of the questionnaire, that it is.",
                    examples = "innerSafety",
                    maxLength = 100)
            String name,

            @Schema(required = true, examples = "4", format = "double")
            double value,

            @Schema(required = true, examples = "RATING") Metric.Unit unit) {}

    /** A code that was chosen. */
    @Schema(name = "TimelineTerm", description = "A code that was chosen.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Term(
            @Schema(
                    required = true,
                    description = "The member of the record that it is; of a questionnaire's scale `<scale>.band` or"
                            + " `<scale>.change`.",
                    examples = "fears",
                    maxLength = 100)
            String name,

            @Schema(
                    description =
                            "The vocabulary that has its label; absent where a member is just so, `TRUE`, and for the codes"
                                    + " of a questionnaire, whose labels `getQuestionnaire` has.",
                    examples = "fear",
                    maxLength = 100)
            String vocabulary,

            @Schema(required = true, examples = "REJECTION", maxLength = 100)
            String code) {}
}
