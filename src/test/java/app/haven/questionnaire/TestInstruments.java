package app.haven.questionnaire;

import app.haven.vocabulary.Languages;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What ships, and beside it instruments that no product may ship: with figures, in two versions, without a licence. */
@Alternative
@Priority(1)
@Singleton
class TestInstruments extends Instruments {

    static final String SOURCE = "Jacobson and Truax (1991), worked example";

    /**
     * The figures of the worked example in Jacobson and Truax (1991), as {@link ReliableChangeTest} has them: a standard
     * deviation of 7.5, a reliability of .80, and a cut-off of 50, halfway between means of 40 and 60.
     */
    static final Instrument.Reliability PUBLISHED = new Instrument.Reliability(0.80, 7.5, SOURCE);

    static final Instrument.CutOff CUT_OFF = new Instrument.CutOff(50, SOURCE);

    /** A mean of 32.5 is 32 and 33. */
    private static final List<Integer> POINTS = List.of(0, 32, 33, 40, 41, 47, 48, 52, 53, 100);

    static final Instrument.Scale WELLBEING = new Instrument.Scale(
            "WELLBEING",
            ScoringMethod.MEAN,
            ScaleDirection.HIGHER_IS_BETTER,
            List.of("well-1", "well-2"),
            0,
            List.of(band("IN_DISTRESS", 0, 49), band("AT_EASE", 50, 100)),
            PUBLISHED,
            CUT_OFF,
            scaleTexts("Wellbeing"));

    /** Lower is better, one item is reversed, and one may be open. */
    static final Instrument.Scale BURDEN = new Instrument.Scale(
            "BURDEN",
            ScoringMethod.SUM,
            ScaleDirection.LOWER_IS_BETTER,
            List.of("burden-1", "burden-2", "burden-3"),
            1,
            List.of(),
            new Instrument.Reliability(0.80, 7.5, "invented"),
            new Instrument.CutOff(150, "invented"),
            scaleTexts("Burden"));

    static final Instrument MEASURED = measured("MEASURED", 1);

    @Inject
    TestInstruments(InstrumentVersionRepository published, ObjectMapper mapper) {
        super(
                published,
                mapper,
                Stream.concat(
                                readShipped(mapper).stream(),
                                Stream.of(MEASURED, measured("TWICE", 1), measured("TWICE", 2), unlicensed()))
                        .toList());
    }

    private static Instrument measured(String code, int version) {
        return new Instrument(
                code,
                version,
                true,
                true,
                new Instrument.Licence("Nobody", "For tests alone."),
                Map.of(
                        "en", new Instrument.Text("Measured", "For tests."),
                        "es", new Instrument.Text("Medido", "Para pruebas."),
                        "de", new Instrument.Text("Gemessen", "Für Tests."),
                        "fr", new Instrument.Text("Mesuré", "Pour les tests.")),
                Map.of("POINTS", POINTS.stream().map(TestInstruments::option).toList()),
                Stream.of(
                                item("well-1", false),
                                item("well-2", false),
                                item("burden-1", false),
                                item("burden-2", false),
                                item("burden-3", true))
                        .toList(),
                List.of(WELLBEING, BURDEN));
    }

    private static Instrument unlicensed() {
        Instrument whole = measured("UNLICENSED", 1);
        return new Instrument(
                whole.code(),
                whole.version(),
                false,
                true,
                null,
                whole.texts(),
                whole.optionSets(),
                whole.items(),
                whole.scales());
    }

    /** An instrument of one scale of so many items with values from 0 to 4, of which every second is reversed. */
    static Instrument ofItems(int items, ScoringMethod method, int mostMissing) {
        List<String> linkIds =
                IntStream.range(0, items).mapToObj(i -> "item-" + i).toList();
        return new Instrument(
                "GENERATED",
                1,
                true,
                false,
                new Instrument.Licence("Nobody", "For tests alone."),
                words(language -> new Instrument.Text("Title", "Description")),
                Map.of(
                        "POINTS",
                        IntStream.rangeClosed(0, 4)
                                .mapToObj(TestInstruments::option)
                                .toList()),
                IntStream.range(0, items)
                        .mapToObj(i -> item(linkIds.get(i), i % 2 == 1))
                        .toList(),
                List.of(new Instrument.Scale(
                        "WHOLE",
                        method,
                        ScaleDirection.HIGHER_IS_BETTER,
                        linkIds,
                        mostMissing,
                        List.of(),
                        null,
                        null,
                        scaleTexts("Whole"))));
    }

    static String optionCode(int value) {
        return "POINTS_" + value;
    }

    private static Instrument.Option option(int value) {
        return new Instrument.Option(optionCode(value), value, words(language -> value + " " + language));
    }

    private static Instrument.Item item(String linkId, boolean reversed) {
        return new Instrument.Item(linkId, "POINTS", reversed, false, words(language -> linkId + " " + language));
    }

    private static Instrument.Band band(String code, double from, double to) {
        return new Instrument.Band(code, from, to, SOURCE, words(language -> code + " " + language));
    }

    private static Map<String, Instrument.ScaleText> scaleTexts(String name) {
        return words(language -> new Instrument.ScaleText(name, "For tests."));
    }

    private static <T> Map<String, T> words(java.util.function.Function<String, T> of) {
        return Languages.SPOKEN.stream().collect(Collectors.toMap(language -> language, of));
    }
}
