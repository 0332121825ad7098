package app.haven.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;

/**
 * Reads an instrument from a FHIR R4 Questionnaire: whole, or not at all. What would be answered otherwise than it says
 * there, such as an item that depends on another, is refused; what only describes it, such as a narrative, is left out.
 * That an item is required is not taken over: here everything may be left open, and its scale says how much.
 */
final class FhirQuestionnaireReader {

    private final Questionnaire source;
    private final FhirReading reading = new FhirReading();
    private final FhirOptionReader options = new FhirOptionReader(reading);

    private FhirQuestionnaireReader(Questionnaire source) {
        this.source = source;
    }

    /** @throws app.haven.error.InvalidRequestProblem naming all that is wrong, by pointer into the document */
    static Instrument read(Questionnaire source) {
        return new FhirQuestionnaireReader(source).read();
    }

    private Instrument read() {
        reading.require(!source.hasImplicitRules(), "/implicitRules", "is not understood");
        reading.require(!source.hasModifierExtension(), "/modifierExtension", "is not understood");
        reading.require(
                source.getStatus() == PublicationStatus.ACTIVE,
                "/status",
                "must be active: publishing a questionnaire opens it");
        reading.speaks(source.hasLanguage() ? source.getLanguage() : "en");
        reading.requireKnown(source.getExtension(), FhirNames.OF_A_QUESTIONNAIRE, "");
        options.readContained(source.getContained());
        Instrument instrument = new Instrument(
                code(),
                version(),
                true,
                isSet(source.getExtension(), FhirNames.VALIDATED, ""),
                licence(),
                texts(),
                options.sets(),
                items(),
                scales());
        reading.throwIfAnyIsWrong();
        reading.throwIfAnyIsBroken(InstrumentRules.brokenBy(instrument));
        return instrument;
    }

    private String code() {
        reading.comesFrom("/code", "/name");
        reading.require(source.hasName(), "/name", "is missing: a code such as FEELING_SAFE");
        return String.valueOf(source.getName());
    }

    private int version() {
        reading.comesFrom("/version", "/version");
        String version = String.valueOf(source.getVersion());
        if (!version.matches("[1-9][0-9]{0,6}")) {
            reading.wrong("/version", "must be a whole number from 1 to 1000000");
            return 1;
        }
        return Integer.parseInt(version);
    }

    private Instrument.Licence licence() {
        List<Extension> holders = source.getExtensionsByUrl(FhirNames.LICENCE_HOLDER);
        reading.comesFrom("/licence/terms", "/copyright");
        reading.comesFrom(
                "/licence/holder",
                holders.isEmpty()
                        ? "/extension"
                        : "/extension/" + source.getExtension().indexOf(holders.get(0)));
        String holder =
                !holders.isEmpty() && holders.get(0).getValue() instanceof StringType text ? text.getValue() : null;
        return new Instrument.Licence(holder, source.getCopyright());
    }

    private Map<String, Instrument.Text> texts() {
        reading.comesFrom("/texts", "/title");
        Map<String, String> titles = reading.texts(source.getTitleElement(), "/title");
        Map<String, String> descriptions = reading.texts(source.getDescriptionElement(), "/description");
        reading.require(
                titles.keySet().equals(descriptions.keySet()),
                "/description",
                "must be there in the languages of the title");
        Map<String, Instrument.Text> texts = new LinkedHashMap<>();
        titles.forEach((language, title) ->
                texts.put(language, new Instrument.Text(title, descriptions.getOrDefault(language, ""))));
        return texts;
    }

    private List<Instrument.Item> items() {
        List<Instrument.Item> items = new ArrayList<>();
        reading.comesFrom("/items", "/item");
        for (int i = 0; i < source.getItem().size(); i++) {
            items.add(item(source.getItem().get(i), "/item/" + i));
            reading.comesFrom("/items/" + i, "/item/" + i);
        }
        return items;
    }

    private Instrument.Item item(QuestionnaireItemComponent item, String pointer) {
        reading.require(item.getType() == QuestionnaireItemType.CHOICE, pointer + "/type", "must be choice");
        reading.require(!item.hasItem(), pointer + "/item", "must not be there: items stand side by side");
        reading.require(!item.hasEnableWhen(), pointer + "/enableWhen", "must not be there: every item is asked");
        reading.require(!item.getRepeats(), pointer + "/repeats", "must be false: an item has one answer");
        reading.require(!item.hasInitial(), pointer + "/initial", "must not be there: nothing is answered beforehand");
        reading.require(!item.hasModifierExtension(), pointer + "/modifierExtension", "is not understood");
        reading.requireKnown(item.getExtension(), FhirNames.OF_AN_ITEM, pointer);
        String optionSet = item.hasAnswerValueSet()
                ? options.contained(item.getAnswerValueSet())
                : options.readOwn(item.getAnswerOption(), pointer);
        if (optionSet == null || item.getAnswerOption().isEmpty() != item.hasAnswerValueSet()) {
            reading.wrong(
                    pointer, "needs its answers: either answerOption, or answerValueSet with the # of a contained one");
        }
        return new Instrument.Item(
                String.valueOf(item.getLinkId()),
                String.valueOf(optionSet),
                isSet(item.getExtension(), FhirNames.REVERSED, pointer),
                isSet(item.getExtension(), FhirNames.RISK, pointer),
                reading.texts(item.getTextElement(), pointer + "/text"));
    }

    private List<Instrument.Scale> scales() {
        List<Instrument.Scale> scales = new ArrayList<>();
        for (int i = 0; i < source.getExtension().size(); i++) {
            Extension extension = source.getExtension().get(i);
            if (extension.getUrl().equals(FhirNames.SCALE)) {
                scales.add(
                        new FhirScaleReader(reading, extension, "/extension/" + i, "/scales/" + scales.size()).read());
            }
        }
        return scales;
    }

    private boolean isSet(List<Extension> extensions, String url, String pointer) {
        boolean set = false;
        for (int i = 0; i < extensions.size(); i++) {
            if (extensions.get(i).getUrl().equals(url)) {
                if (extensions.get(i).getValue() instanceof BooleanType value && value.getValue() != null) {
                    set = value.getValue();
                } else {
                    reading.wrong(pointer + "/extension/" + i, "must have a valueBoolean");
                }
            }
        }
        return set;
    }
}
