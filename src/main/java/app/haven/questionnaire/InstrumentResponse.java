package app.haven.questionnaire;

import app.haven.vocabulary.Languages;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a questionnaire, whole, in the reader's language. */
@Schema(name = "Questionnaire", description = "One version of a questionnaire, whole, in the reader's language.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstrumentResponse(
        @Schema(
                description =
                        "Only where an item asks about danger: where to read the help lines; show them before the items.",
                examples = HELP_LINES,
                maxLength = 40)
        String helpLines,

        @Schema(
                required = true,
                description = "Stable; how everything else names the questionnaire.",
                examples = "EMOTIONAL_SAFETY",
                maxLength = 40)
        String code,

        @Schema(
                required = true,
                description = "A version never changes.",
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

        @Schema(required = true) Licence licence,

        @Schema(required = true, description = "In their order.", minItems = 1, maxItems = 200)
        List<Item> items,

        @Schema(
                required = true,
                description = "Each is scored by itself; they are never put together into one.",
                maxItems = 50)
        List<ScaleResponse> scales) {

    static final String CODE = "^[A-Z][A-Z0-9_]{1,39}$";
    static final String HELP_LINES = "/v1/help-lines";

    /** Who allows its use, and on which terms. */
    @Schema(name = "QuestionnaireLicence", description = "Who allows its use, and on which terms.")
    public record Licence(
            @Schema(required = true, examples = "Haven", maxLength = 200)
            String holder,

            @Schema(
                    required = true,
                    examples = "Original work that ships with Haven, to be used within it.",
                    maxLength = 2000)
            String terms) {}

    /** One item with its answers. */
    @Schema(name = "QuestionnaireItem", description = "One item with its answers. Any may be left open.")
    public record Item(
            @Schema(
                    required = true,
                    description = "Stable; how answers name the item.",
                    examples = "inner-1",
                    maxLength = 40)
            String linkId,

            @Schema(required = true, examples = "I felt at ease with myself.", maxLength = 500)
            String text,

            @Schema(
                    required = true,
                    description = "Whether its values count the other way round in its scale.",
                    examples = "false")
            boolean reversed,

            @Schema(required = true, description = "Whether it asks about danger.", examples = "false")
            boolean risk,

            @Schema(required = true, description = "Two at least, in their order.", maxItems = 20)
            List<Option> options) {}

    /** One of an item's answers. */
    @Schema(name = "QuestionnaireOption", description = "One of an item's answers.")
    public record Option(
            @Schema(required = true, examples = "OFTEN", maxLength = 40)
            String code,

            @Schema(
                    required = true,
                    description = "What it counts.",
                    examples = "3",
                    format = "int32",
                    minimum = "-1000",
                    maximum = "1000")
            int value,

            @Schema(required = true, examples = "Often", maxLength = 80)
            String label) {}

    /** @param wanted the reader's languages, the best first */
    static InstrumentResponse of(Instrument instrument, List<Locale> wanted) {
        String language = Languages.bestOf(wanted, instrument.languages());
        Instrument.Text text = instrument.texts().get(language);
        return new InstrumentResponse(
                helpLinesOf(instrument),
                instrument.code(),
                instrument.version(),
                instrument.validated(),
                language,
                text.title(),
                text.description(),
                new Licence(instrument.licence().holder(), instrument.licence().terms()),
                instrument.items().stream()
                        .map(item -> item(instrument, item, language))
                        .toList(),
                instrument.scales().stream()
                        .map(scale -> ScaleResponse.of(instrument, scale, language))
                        .toList());
    }

    /** The same whatever is answered: that help is offered must not tell a reader over the shoulder what was said. */
    static String helpLinesOf(Instrument instrument) {
        return instrument.asksAboutRisk() ? HELP_LINES : null;
    }

    private static Item item(Instrument instrument, Instrument.Item item, String language) {
        return new Item(
                item.linkId(),
                item.texts().get(language),
                item.reversed(),
                item.risk(),
                instrument.optionsOf(item).stream()
                        .map(option -> new Option(
                                option.code(), option.value(), option.labels().get(language)))
                        .toList());
    }
}
