package app.haven.questionnaire;

import java.util.Set;

/** How things are called in FHIR: by HL7 where it has a name, else by us. */
final class FhirNames {

    static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    /** FHIR R4's own; later ones call it {@link #ITEM_WEIGHT}. */
    static final String ORDINAL_VALUE = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

    static final String ITEM_WEIGHT = "http://hl7.org/fhir/StructureDefinition/itemWeight";

    static final String OURS = "urn:haven:fhir:";
    static final String VALIDATED = OURS + "validated";
    static final String LICENCE_HOLDER = OURS + "licence-holder";
    static final String RISK = OURS + "risk";
    static final String REVERSED = OURS + "reversed";
    static final String SCALE = OURS + "scale";
    static final String SUBJECT = OURS + "subject";
    static final String SCORER = OURS + "scorer";
    static final String CHANGE = OURS + "change";

    static final Set<String> OF_A_QUESTIONNAIRE = Set.of(VALIDATED, LICENCE_HOLDER, SCALE);
    static final Set<String> OF_AN_ITEM = Set.of(RISK, REVERSED);

    private FhirNames() {}

    static String questionnaire(String code) {
        return "urn:haven:questionnaire:" + code;
    }

    static String canonical(Instrument instrument) {
        return questionnaire(instrument.code()) + "|" + instrument.version();
    }

    /** The code system of the answers that items share. */
    static String options(Instrument instrument, String optionSet) {
        return questionnaire(instrument.code()) + ":" + instrument.version() + ":options:" + optionSet;
    }

    static String scales(Instrument instrument) {
        return questionnaire(instrument.code()) + ":" + instrument.version() + ":scales";
    }

    /** Ids in FHIR have no underscore. */
    static String id(String name) {
        return name.replace('_', '-');
    }
}
