package app.haven.questionnaire;

import app.haven.vocabulary.Languages;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a questionnaire is about, in the reader's language. */
@Schema(name = "QuestionnaireSummary", description = "What a questionnaire is about, in the reader's language.")
public record InstrumentSummaryResponse(
        @Schema(
                required = true,
                description = "Stable; how everything else names the questionnaire.",
                examples = "EMOTIONAL_SAFETY",
                maxLength = 40)
        String code,

        @Schema(
                required = true,
                description = "The newest.",
                examples = "1",
                format = "int32",
                minimum = "1",
                maximum = "1000000")
        int version,

        @Schema(
                required = true,
                description =
                        "Whether its scores have been tested. Show it: what is not validated measures nothing for sure.",
                examples = "false")
        boolean validated,

        @Schema(
                required = true,
                description = "The language of the texts, of those that there are: ISO 639-1.",
                examples = "en",
                minLength = 2,
                maxLength = 2)
        String language,

        @Schema(required = true, examples = "How safe it felt", maxLength = 80)
        String title,

        @Schema(
                required = true,
                examples = "Eleven sentences about the last two weeks. They are no diagnosis.",
                maxLength = 2000)
        String description,

        @Schema(
                required = true,
                description = "How many items it has.",
                examples = "11",
                format = "int32",
                minimum = "1",
                maximum = "200")
        int itemCount) {

    /** @param wanted the reader's languages, the best first */
    static InstrumentSummaryResponse of(Instrument instrument, List<Locale> wanted) {
        String language = Languages.bestOf(wanted, instrument.languages());
        Instrument.Text text = instrument.texts().get(language);
        return new InstrumentSummaryResponse(
                instrument.code(),
                instrument.version(),
                instrument.validated(),
                language,
                text.title(),
                text.description(),
                instrument.items().size());
    }
}
