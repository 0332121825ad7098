package app.haven.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.testing.SomeQuestionnaire;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written can be read again, by us and by others. */
class FhirQuestionnaireTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final IParser STRICT =
            FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());

    static List<Instrument> instruments() {
        return List.of(
                Instruments.readShipped(MAPPER).get(0),
                TestInstruments.MEASURED,
                TestInstruments.ofItems(12, ScoringMethod.SUM, 3));
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void isTheSameInstrumentWhenItIsReadAgain(Instrument instrument) {
        assertThat(FhirQuestionnaireReader.read(FhirJson.readQuestionnaire(written(instrument))))
                .isEqualTo(instrument);
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void aStrictParserFindsNothingWrong(Instrument instrument) {
        String written = FhirJson.write(FhirQuestionnaire.of(instrument));
        Questionnaire read = STRICT.parseResource(Questionnaire.class, written);

        assertThat(STRICT.encodeResourceToString(read)).isEqualTo(written);
        assertThat(read.getItem()).hasSameSizeAs(instrument.items());
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void canBeSentBackWhole(Instrument instrument) {
        assertThat(written(instrument).toString().getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(64 * 1024);
    }

    @Test
    void saysInFhirsOwnWordsWhatFhirHasWordsFor() {
        ObjectNode written = written(instruments().get(0));

        assertThat(written.at("/url").asText()).isEqualTo("urn:haven:questionnaire:EMOTIONAL_SAFETY");
        assertThat(written.at("/version").asText()).isEqualTo("1");
        assertThat(written.at("/status").asText()).isEqualTo("active");
        assertThat(written.at("/language").asText()).isEqualTo("en");
        assertThat(written.at("/title").asText()).isEqualTo("How safe it felt");
        assertThat(written.at("/copyright").asText()).startsWith("Original work");
        assertThat(written.at("/item/0/linkId").asText()).isEqualTo("inner-1");
        assertThat(written.at("/item/0/type").asText()).isEqualTo("choice");
        assertThat(written.at("/item/0/answerValueSet").asText()).isEqualTo("#FREQUENCY");
        JsonNode often = written.at("/contained/0/compose/include/0/concept/3");
        assertThat(often.at("/code").asText()).isEqualTo("OFTEN");
        assertThat(often.at("/extension/0/url").asText())
                .isEqualTo("http://hl7.org/fhir/StructureDefinition/ordinalValue");
        assertThat(often.at("/extension/0/valueDecimal").asInt()).isEqualTo(3);
        assertThat(often.at("/designation/1/language").asText()).isEqualTo("de");
        assertThat(often.at("/designation/1/value").asText()).isEqualTo("Oft");
    }

    @Test
    void whatSomebodyElseWroteIsReadAsFarAsItMeansSomethingHere() {
        Map<String, Object> document = SomeQuestionnaire.document("SOME", 1);
        document.put("text", Map.of("status", "generated", "div", "<div>no XHTML"));
        document.put("publisher", "Somebody");
        Instrument read = FhirQuestionnaireReader.read(FhirJson.readQuestionnaire(MAPPER.valueToTree(document)));

        assertThat(read.languages()).containsExactly("en");
        assertThat(read.licence()).isEqualTo(new Instrument.Licence("Nobody", "For tests alone."));
        assertThat(read.validated()).isFalse();
        assertThat(read.optionSets()).hasSize(1);
        assertThat(read.items()).extracting(Instrument.Item::linkId).containsExactly("a", "/b.1");
        assertThat(read.optionsOf(read.item("a")))
                .extracting(Instrument.Option::value)
                .containsExactly(0, 1, 3);
    }

    private static ObjectNode written(Instrument instrument) {
        try {
            return (ObjectNode) MAPPER.readTree(FhirJson.write(FhirQuestionnaire.of(instrument)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
