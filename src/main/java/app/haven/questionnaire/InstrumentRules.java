package app.haven.questionnaire;

import app.haven.vocabulary.Languages;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What holds for every instrument: one that ships and breaks a rule stops the start, one that is sent is refused. */
final class InstrumentRules {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_DESCRIPTION = 2000;
    static final int LONGEST_ITEM = 500;
    static final int LONGEST_SOURCE = 500;

    private static final int LONGEST_HOLDER = 200;
    private static final int MOST_ITEMS = 200;
    private static final int MOST_OPTIONS = 20;
    private static final int MOST_SCALES = 50;
    private static final int HIGHEST_VERSION = 1_000_000;
    private static final int HIGHEST_VALUE = 1000;

    static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    /** As others write them, LOINC among them. */
    private static final String OPTION_CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    /** Two that differ in nothing but these would get one id in FHIR. */
    private static final String OPTION_SET = "[A-Za-z][A-Za-z0-9_-]{0,39}";

    private static final String LINK_ID = "[A-Za-z0-9/][A-Za-z0-9./_-]{0,39}";

    private final Instrument instrument;
    private final RuleFindings findings;

    private InstrumentRules(Instrument instrument) {
        this.instrument = instrument;
        this.findings = new RuleFindings(instrument.texts().keySet());
    }

    /** @param path where in the instrument: a JSON pointer */
    record Broken(String path, String rule) {}

    /** @throws IllegalStateException naming the rules that it breaks */
    static Instrument checked(Instrument instrument) {
        List<Broken> broken = brokenBy(instrument);
        if (!broken.isEmpty()) {
            throw new IllegalStateException(instrument.code() + " " + instrument.version() + ": "
                    + broken.stream().map(Broken::rule).collect(Collectors.joining("; ")));
        }
        return instrument;
    }

    static List<Broken> brokenBy(Instrument instrument) {
        InstrumentRules rules = new InstrumentRules(instrument);
        rules.check();
        return rules.findings.all();
    }

    private void check() {
        findings.require(
                instrument.code().matches(CODE), "/code", "needs a code and a version: a code such as FEELING_SAFE");
        findings.require(
                instrument.version() >= 1 && instrument.version() <= HIGHEST_VERSION,
                "/version",
                "needs a code and a version: a version from 1 to 1000000");
        checkLicence();
        checkTexts();
        instrument.optionSets().forEach(this::checkOptions);
        HashSet<String> ids = new HashSet<>();
        instrument
                .optionSets()
                .keySet()
                .forEach(name -> findings.require(
                        name.matches(OPTION_SET) && ids.add(FhirNames.id(name)),
                        "/optionSets/" + name,
                        "needs a name of its own for each of its option sets, such as FREQUENCY"));
        findings.require(
                !instrument.items().isEmpty() && instrument.items().size() <= MOST_ITEMS,
                "/items",
                "needs 1 to 200 items");
        findings.each(instrument.items(), "/items", this::checkItem);
        findings.distinct(instrument.items(), Instrument.Item::linkId, "/items", "has a link id twice");
        findings.require(instrument.scales().size() <= MOST_SCALES, "/scales", "has more than 50 scales");
        findings.each(instrument.scales(), "/scales", new ScaleRules(instrument, findings)::check);
        findings.distinct(instrument.scales(), Instrument.Scale::code, "/scales", "has a scale twice");
    }

    private void checkLicence() {
        if (instrument.active() || instrument.licence() != null) {
            Instrument.Licence licence =
                    instrument.licence() == null ? new Instrument.Licence(null, null) : instrument.licence();
            String rule = "cannot be active without a licence on record: ";
            findings.require(
                    RuleFindings.isSaid(licence.holder(), LONGEST_HOLDER), "/licence/holder", rule + "who holds it");
            findings.require(
                    RuleFindings.isSaid(licence.terms(), LONGEST_DESCRIPTION),
                    "/licence/terms",
                    rule + "on which terms");
        }
    }

    private void checkTexts() {
        Collection<String> languages = instrument.texts().keySet();
        findings.require(
                !languages.isEmpty() && Languages.SPOKEN.containsAll(languages),
                "/texts",
                "needs its texts in one at least of en, es, de and fr");
        findings.require(
                instrument.texts().values().stream()
                        .allMatch(text -> RuleFindings.isSaid(text.title(), LONGEST_NAME)
                                && RuleFindings.isSaid(text.description(), LONGEST_DESCRIPTION)),
                "/texts",
                "needs a title of 80 characters at most and a description of 2000");
    }

    private void checkOptions(String name, List<Instrument.Option> options) {
        String path = "/optionSets/" + name;
        findings.require(options.size() >= 2 && options.size() <= MOST_OPTIONS, path, name + " needs 2 to 20 options");
        for (int i = 0; i < options.size(); i++) {
            Instrument.Option option = options.get(i);
            String place = path + "/" + i;
            findings.require(option.code().matches(OPTION_CODE), place, name + " has an option without a code");
            findings.require(
                    Math.abs((long) option.value()) <= HIGHEST_VALUE,
                    place,
                    name + " has a value outside of -1000 to 1000");
            findings.require(
                    findings.isInEveryLanguage(option.labels(), LONGEST_NAME),
                    place,
                    name + " needs its labels in every language, of 80 characters at most");
        }
        findings.distinct(options, Instrument.Option::code, path, name + " has an option twice");
        findings.distinct(options, Instrument.Option::value, path, name + " has a value twice");
    }

    private void checkItem(String path, Instrument.Item item) {
        findings.require(item.linkId().matches(LINK_ID), path, "has an item with a link id that is none");
        findings.require(
                instrument.optionSets().containsKey(item.optionSet()), path, item.linkId() + " has no options");
        findings.require(
                findings.isInEveryLanguage(item.texts(), LONGEST_ITEM),
                path,
                item.linkId() + " needs its text in every language, of 500 characters at most");
    }
}
