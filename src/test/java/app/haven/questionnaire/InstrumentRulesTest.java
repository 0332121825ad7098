package app.haven.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** An instrument that ships is checked at the start; each rule is broken once. */
class InstrumentRulesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void whatShipsKeepsThem() {
        assertThat(Instruments.readShipped(MAPPER)).allSatisfy(InstrumentRulesTest::keeps);
        keeps(TestInstruments.MEASURED);
    }

    @Test
    void nothingIsActiveWithoutALicenceOnRecord() {
        refuses("licence", tree -> tree.remove("licence"));
        refuses("licence", tree -> tree.withObject("licence").put("holder", " "));
        refuses("licence", tree -> tree.withObject("licence").remove("terms"));
        keeps(changed(tree -> {
            tree.remove("licence");
            tree.put("active", false);
        }));
    }

    @Test
    void whatNobodyHasTestedClaimsNothing() {
        refuses("claim", tree -> scale(tree)
                .putObject("reliability")
                .put("coefficient", 0.8)
                .put("standardDeviation", 1)
                .put("source", "somebody"));
        refuses("claim", tree -> scale(tree).putObject("cutOff").put("value", 2).put("source", "somebody"));
        refuses("claim", tree -> scale(tree).putArray("bands").add(band("LOW", 0, 2)));
    }

    @Test
    void figuresNeedTheirSource() {
        refuses("reliability", tree -> reliability(tree, 0.8, 1, ""));
        refuses("reliability", tree -> reliability(tree, 1, 1, "somebody"));
        refuses("reliability", tree -> reliability(tree, -0.1, 1, "somebody"));
        refuses("reliability", tree -> reliability(tree, 0.8, 0, "somebody"));
        refuses("cut-off", tree -> {
            tree.put("validated", true);
            scale(tree).putObject("cutOff").put("value", 2);
        });
    }

    @Test
    void bandsGoUpAndHaveTheirSource() {
        refuses("bands", tree -> bands(tree).add(band("LOW", 0, 2)).add(band("HIGH", 2, 4)));
        refuses("bands", tree -> bands(tree).add(band("HIGH", 3, 4)).add(band("LOW", 0, 2)));
        refuses("bands", tree -> bands(tree).add(band("LOW", 2, 1)));
        refuses("source", tree -> bands(tree).add(band("LOW", 0, 4).put("source", "")));
        refuses("label", tree -> bands(tree).add(without(band("LOW", 0, 4), "labels")));
    }

    @Test
    void everyTextIsThereInEveryLanguage() {
        refuses("every language", tree -> tree.withObject("texts").remove("fr"));
        refuses("every language", tree -> item(tree).withObject("texts").remove("de"));
        refuses("every language", tree -> item(tree).withObject("texts").put("de", " "));
        refuses("every language", tree -> option(tree).withObject("labels").remove("es"));
        refuses("every language", tree -> scale(tree).withObject("texts").remove("en"));
    }

    @Test
    void everythingHasRoomInTheContract() {
        refuses(
                "80 characters",
                tree -> tree.withObject("texts").withObject("en").put("title", "x".repeat(81)));
        refuses("2000", tree -> tree.withObject("texts").withObject("en").put("description", "x".repeat(2001)));
        refuses("500 characters", tree -> item(tree).withObject("texts").put("de", "x".repeat(501)));
        refuses("80 characters", tree -> option(tree).withObject("labels").put("es", "x".repeat(81)));
        refuses("-1000 to 1000", tree -> option(tree).put("value", -1001));
        refuses("2 to 20 options", tree -> ((ArrayNode) tree.at("/optionSets/FREQUENCY")).removeAll());
        refuses("1 to 200 items", tree -> ((ArrayNode) tree.get("items")).removeAll());
        refuses("from 1 to 1000000", tree -> tree.put("version", 1_000_001));
        refuses("bands", tree -> bands(tree).add(band("LOW", 0, 1e300)));
    }

    /** Translations have licences of their own, so that an instrument may speak one language alone. */
    @Test
    void oneLanguageIsEnoughWhereItIsThatOfEverything() {
        keeps(changed(tree -> tree.findParents("de").forEach(texts -> ((ObjectNode) texts).retain("en"))));
        refuses("en, es, de and fr", tree -> tree.withObject("texts").removeAll());
    }

    @Test
    void itemsOptionsAndScalesFitTogether() {
        refuses("no options", tree -> item(tree).put("optionSet", "NONE"));
        refuses("link id twice", tree -> item(tree).put("linkId", "inner-2"));
        refuses("link id that is none", tree -> item(tree).put("linkId", "Inner 1"));
        refuses("value twice", tree -> option(tree).put("value", 4));
        refuses("option twice", tree -> option(tree).put("code", "OFTEN"));
        refuses("each once", tree -> ((ArrayNode) scale(tree).get("linkIds")).add("nothing"));
        refuses("each once", tree -> ((ArrayNode) scale(tree).get("linkIds")).add("inner-1"));
        refuses("an answer at least", tree -> scale(tree).put("mostMissing", 5));
        refuses("an answer at least", tree -> scale(tree).put("mostMissing", -1));
        refuses("scale twice", tree -> scale(tree).put("code", "RELATIONSHIP_SAFETY"));
        refuses("a code and a version", tree -> tree.put("version", 0));
        refuses("a code and a version", tree -> tree.put("code", "no code"));
    }

    private static void keeps(Instrument instrument) {
        assertThatCode(() -> InstrumentRules.checked(instrument)).doesNotThrowAnyException();
    }

    private static void refuses(String rule, Consumer<ObjectNode> change) {
        assertThatThrownBy(() -> InstrumentRules.checked(changed(change)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(rule);
    }

    private static Instrument changed(Consumer<ObjectNode> change) {
        ObjectNode tree = shipped();
        change.accept(tree);
        try {
            return MAPPER.treeToValue(tree, Instrument.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode shipped() {
        String file = "/questionnaire/" + Instruments.FILES.get(0);
        try (InputStream json = InstrumentRulesTest.class.getResourceAsStream(file)) {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode scale(ObjectNode tree) {
        return (ObjectNode) tree.at("/scales/0");
    }

    private static ObjectNode item(ObjectNode tree) {
        return (ObjectNode) tree.at("/items/0");
    }

    private static ObjectNode option(ObjectNode tree) {
        return (ObjectNode) tree.at("/optionSets/FREQUENCY/0");
    }

    private static void reliability(ObjectNode tree, double coefficient, double deviation, String source) {
        tree.put("validated", true);
        scale(tree)
                .putObject("reliability")
                .put("coefficient", coefficient)
                .put("standardDeviation", deviation)
                .put("source", source);
    }

    private static ArrayNode bands(ObjectNode tree) {
        tree.put("validated", true);
        return scale(tree).putArray("bands");
    }

    private static ObjectNode band(String code, double from, double to) {
        ObjectNode band = JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("from", from)
                .put("to", to)
                .put("source", "somebody");
        ObjectNode labels = band.putObject("labels");
        List.of("en", "es", "de", "fr").forEach(language -> labels.put(language, code));
        return band;
    }

    private static ObjectNode without(ObjectNode node, String member) {
        node.remove(member);
        return node;
    }
}
