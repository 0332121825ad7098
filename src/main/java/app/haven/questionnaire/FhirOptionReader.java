package app.haven.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;

/** Reads the answers that items offer: from contained value sets, or from the items themselves. */
final class FhirOptionReader {

    private static final BigDecimal HIGHEST_VALUE = BigDecimal.valueOf(1000);

    private final FhirReading reading;
    private final Map<String, List<Instrument.Option>> sets = new LinkedHashMap<>();
    private final Map<String, String> namesByReference = new LinkedHashMap<>();

    FhirOptionReader(FhirReading reading) {
        this.reading = reading;
    }

    /** All that have been read so far, by name. */
    Map<String, List<Instrument.Option>> sets() {
        return sets;
    }

    /** The name of a contained set; null where there is none. */
    String contained(String reference) {
        return namesByReference.get(reference);
    }

    void readContained(List<Resource> contained) {
        for (int i = 0; i < contained.size(); i++) {
            String pointer = "/contained/" + i;
            if (!(contained.get(i) instanceof ValueSet set)) {
                reading.wrong(pointer, "must be a ValueSet");
                continue;
            }
            ValueSet.ValueSetComposeComponent compose = set.getCompose();
            if (compose.getInclude().size() != 1
                    || compose.hasExclude()
                    || compose.getIncludeFirstRep().hasFilter()
                    || compose.getIncludeFirstRep().hasValueSet()
                    || set.hasModifierExtension()) {
                reading.wrong(pointer, "must list its concepts in one include, and nothing else");
                continue;
            }
            String id = set.getIdElement().getIdPart().replace("#", "");
            String name = set.hasName() ? set.getName() : id;
            reading.require(
                    !sets.containsKey(name) && !namesByReference.containsKey("#" + id),
                    pointer,
                    "has the name or the id of another one");
            namesByReference.put("#" + id, name);
            sets.put(name, options(name, compose.getIncludeFirstRep(), pointer + "/compose/include/0/concept/"));
            reading.comesFrom("/optionSets/" + name, pointer);
        }
    }

    private List<Instrument.Option> options(String name, ValueSet.ConceptSetComponent include, String pointer) {
        List<Instrument.Option> options = new ArrayList<>();
        for (int i = 0; i < include.getConcept().size(); i++) {
            ValueSet.ConceptReferenceComponent concept = include.getConcept().get(i);
            String place = pointer + i;
            Map<String, String> labels = reading.texts(concept.getDisplayElement(), place + "/display");
            for (int j = 0; j < concept.getDesignation().size(); j++) {
                ValueSet.ConceptReferenceDesignationComponent designation =
                        concept.getDesignation().get(j);
                reading.addTranslation(
                        labels,
                        String.valueOf(designation.getLanguage()),
                        designation.getValue(),
                        place + "/designation/" + j);
            }
            reading.comesFrom("/optionSets/" + name + "/" + i, place);
            options.add(
                    new Instrument.Option(String.valueOf(concept.getCode()), valueOf(List.of(concept), place), labels));
        }
        return options;
    }

    /**
     * Reads those that an item lists itself; items that list the same share them.
     *
     * @return the name of their set
     */
    String readOwn(List<QuestionnaireItemAnswerOptionComponent> own, String pointer) {
        List<Instrument.Option> options = new ArrayList<>();
        String name = "OPTIONS_" + (sets.size() + 1);
        for (int i = 0; i < own.size(); i++) {
            QuestionnaireItemAnswerOptionComponent option = own.get(i);
            String place = pointer + "/answerOption/" + i;
            if (!(option.getValue() instanceof Coding coding) || option.hasModifierExtension()) {
                reading.wrong(place, "must be a valueCoding");
                continue;
            }
            reading.comesFrom("/optionSets/" + name + "/" + i, place);
            options.add(new Instrument.Option(
                    String.valueOf(coding.getCode()),
                    valueOf(List.of(option, coding), place),
                    reading.texts(coding.getDisplayElement(), place + "/valueCoding/display")));
        }
        Optional<String> same = sets.entrySet().stream()
                .filter(known -> known.getValue().equals(options))
                .map(Map.Entry::getKey)
                .findFirst();
        if (same.isEmpty()) {
            reading.comesFrom("/optionSets/" + name, pointer);
            sets.put(name, options);
        }
        return same.orElse(name);
    }

    private int valueOf(List<Element> bearers, String pointer) {
        for (Element bearer : bearers) {
            for (Extension extension : bearer.getExtension()) {
                if (Set.of(FhirNames.ORDINAL_VALUE, FhirNames.ITEM_WEIGHT).contains(extension.getUrl())
                        && extension.getValue() instanceof DecimalType weight
                        && weight.getValue() != null
                        && weight.getValue().stripTrailingZeros().scale() <= 0
                        && weight.getValue().abs().compareTo(HIGHEST_VALUE) <= 0) {
                    return weight.getValue().intValue();
                }
            }
        }
        reading.wrong(pointer, "needs an ordinal value: itemWeight or ordinalValue, a whole number from -1000 to 1000");
        return 0;
    }
}
