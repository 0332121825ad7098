package app.haven.questionnaire;

import app.haven.vocabulary.Languages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * An instrument as a FHIR R4 Questionnaire with all its languages. What FHIR has no place for, such as scales, is in
 * extensions of our own, so that nothing is lost: {@link FhirQuestionnaireReader} makes the same instrument of it.
 */
final class FhirQuestionnaire {

    private final Instrument instrument;
    private final String language;
    private final Questionnaire written = new Questionnaire();

    private FhirQuestionnaire(Instrument instrument) {
        this.instrument = instrument;
        this.language = instrument.languages().get(0);
    }

    static Questionnaire of(Instrument instrument) {
        return new FhirQuestionnaire(instrument).write();
    }

    private Questionnaire write() {
        written.setId(FhirNames.id(instrument.code()) + "." + instrument.version());
        written.setLanguage(language);
        written.setUrl(FhirNames.questionnaire(instrument.code()));
        written.setName(instrument.code());
        written.setVersion(Integer.toString(instrument.version()));
        written.setStatus(instrument.active() ? PublicationStatus.ACTIVE : PublicationStatus.DRAFT);
        written.addSubjectType("Patient");
        written.setTitleElement(translated(new StringType(), instrument.texts(), Instrument.Text::title));
        written.setDescriptionElement(translated(new MarkdownType(), instrument.texts(), Instrument.Text::description));
        add(written, FhirNames.VALIDATED, new BooleanType(instrument.validated()));
        if (instrument.licence() != null) {
            written.setCopyright(instrument.licence().terms());
            add(
                    written,
                    FhirNames.LICENCE_HOLDER,
                    new StringType(instrument.licence().holder()));
        }
        instrument.scales().forEach(scale -> written.addExtension(scale(scale)));
        instrument.optionSets().forEach((name, options) -> written.addContained(valueSet(name, options)));
        instrument.items().forEach(this::addItem);
        return written;
    }

    private void addItem(Instrument.Item item) {
        Questionnaire.QuestionnaireItemComponent added = written.addItem()
                .setLinkId(item.linkId())
                .setType(QuestionnaireItemType.CHOICE)
                .setRequired(false)
                .setRepeats(false)
                .setAnswerValueSet("#" + FhirNames.id(item.optionSet()));
        added.setTextElement(translated(new StringType(), item.texts(), Function.identity()));
        if (item.reversed()) {
            added.addExtension(FhirNames.REVERSED, new BooleanType(true));
        }
        if (item.risk()) {
            added.addExtension(FhirNames.RISK, new BooleanType(true));
        }
    }

    private ValueSet valueSet(String name, List<Instrument.Option> options) {
        ValueSet set = new ValueSet();
        set.setId(FhirNames.id(name));
        set.setName(name);
        set.setStatus(PublicationStatus.ACTIVE);
        ValueSet.ConceptSetComponent include = set.getCompose().addInclude();
        include.setSystem(FhirNames.options(instrument, name));
        for (Instrument.Option option : options) {
            ValueSet.ConceptReferenceComponent concept = include.addConcept()
                    .setCode(option.code())
                    .setDisplay(option.labels().get(language));
            concept.addExtension(FhirNames.ORDINAL_VALUE, new DecimalType(option.value()));
            others(option.labels())
                    .forEach((other, label) ->
                            concept.addDesignation().setLanguage(other).setValue(label));
        }
        return set;
    }

    private Extension scale(Instrument.Scale scale) {
        Extension written = new Extension(FhirNames.SCALE);
        add(written, "code", new CodeType(scale.code()));
        add(written, "name", translated(new StringType(), scale.texts(), Instrument.ScaleText::name));
        add(written, "description", translated(new StringType(), scale.texts(), Instrument.ScaleText::description));
        add(written, "method", new CodeType(scale.method().name()));
        add(written, "direction", new CodeType(scale.direction().name()));
        scale.linkIds().forEach(linkId -> add(written, "item", new StringType(linkId)));
        add(written, "mostMissing", new IntegerType(scale.mostMissing()));
        scale.bands().forEach(band -> written.addExtension(band(band)));
        if (scale.reliability() != null) {
            Extension reliability = new Extension("reliability");
            add(reliability, "coefficient", new DecimalType(scale.reliability().coefficient()));
            add(
                    reliability,
                    "standardDeviation",
                    new DecimalType(scale.reliability().standardDeviation()));
            add(reliability, "source", new StringType(scale.reliability().source()));
            written.addExtension(reliability);
        }
        if (scale.cutOff() != null) {
            Extension cutOff = new Extension("cutOff");
            add(cutOff, "value", new DecimalType(scale.cutOff().value()));
            add(cutOff, "source", new StringType(scale.cutOff().source()));
            written.addExtension(cutOff);
        }
        return written;
    }

    private Extension band(Instrument.Band band) {
        Extension written = new Extension("band");
        add(written, "code", new CodeType(band.code()));
        add(written, "label", translated(new StringType(), band.labels(), Function.identity()));
        add(written, "from", new DecimalType(band.from()));
        add(written, "to", new DecimalType(band.to()));
        add(written, "source", new StringType(band.source()));
        return written;
    }

    private static void add(Questionnaire to, String url, Type value) {
        to.addExtension(new Extension(url).setValue(value));
    }

    private static void add(Element to, String url, Type value) {
        to.addExtension(new Extension(url).setValue(value));
    }

    private <P extends PrimitiveType<String>, T> P translated(
            P element, Map<String, T> texts, Function<T, String> text) {
        element.setValue(text.apply(texts.get(language)));
        others(texts).forEach((other, translation) -> {
            Extension extension = new Extension(FhirNames.TRANSLATION);
            add(extension, "lang", new CodeType(other));
            add(extension, "content", new StringType(text.apply(translation)));
            element.addExtension(extension);
        });
        return element;
    }

    /** In the order of {@link Languages}, so that the same instrument is always written alike. */
    private <T> Map<String, T> others(Map<String, T> texts) {
        return instrument.languages().stream()
                .filter(other -> !other.equals(language))
                .collect(Collectors.toMap(Function.identity(), texts::get, (a, b) -> a, LinkedHashMap::new));
    }
}
