package app.haven.questionnaire;

import app.haven.vocabulary.Languages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    private static final int MOST_BANDS = 20;
    private static final int HIGHEST_VERSION = 1_000_000;
    private static final int HIGHEST_VALUE = 1000;
    private static final double FARTHEST_SCORE = 1_000_000;

    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    /** As others write them, LOINC among them. */
    private static final String OPTION_CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    /** Two that differ in nothing but these would get one id in FHIR. */
    private static final String OPTION_SET = "[A-Za-z][A-Za-z0-9_-]{0,39}";

    private static final String LINK_ID = "[A-Za-z0-9/][A-Za-z0-9./_-]{0,39}";

    private final Instrument instrument;
    private final List<Broken> all = new ArrayList<>();

    private InstrumentRules(Instrument instrument) {
        this.instrument = instrument;
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
        return rules.all;
    }

    private void check() {
        require(instrument.code().matches(CODE), "/code", "needs a code and a version: a code such as FEELING_SAFE");
        require(
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
                .forEach(name -> require(
                        name.matches(OPTION_SET) && ids.add(FhirNames.id(name)),
                        "/optionSets/" + name,
                        "needs a name of its own for each of its option sets, such as FREQUENCY"));
        require(
                !instrument.items().isEmpty() && instrument.items().size() <= MOST_ITEMS,
                "/items",
                "needs 1 to 200 items");
        each(instrument.items(), "/items", this::checkItem);
        distinct(instrument.items(), Instrument.Item::linkId, "/items", "has a link id twice");
        require(instrument.scales().size() <= MOST_SCALES, "/scales", "has more than 50 scales");
        each(instrument.scales(), "/scales", this::checkScale);
        distinct(instrument.scales(), Instrument.Scale::code, "/scales", "has a scale twice");
    }

    private void checkLicence() {
        if (instrument.active() || instrument.licence() != null) {
            Instrument.Licence licence =
                    instrument.licence() == null ? new Instrument.Licence(null, null) : instrument.licence();
            String rule = "cannot be active without a licence on record: ";
            require(isSaid(licence.holder(), LONGEST_HOLDER), "/licence/holder", rule + "who holds it");
            require(isSaid(licence.terms(), LONGEST_DESCRIPTION), "/licence/terms", rule + "on which terms");
        }
    }

    private void checkTexts() {
        Collection<String> languages = instrument.texts().keySet();
        require(
                !languages.isEmpty() && Languages.SPOKEN.containsAll(languages),
                "/texts",
                "needs its texts in one at least of en, es, de and fr");
        require(
                instrument.texts().values().stream()
                        .allMatch(text ->
                                isSaid(text.title(), LONGEST_NAME) && isSaid(text.description(), LONGEST_DESCRIPTION)),
                "/texts",
                "needs a title of 80 characters at most and a description of 2000");
    }

    private void checkOptions(String name, List<Instrument.Option> options) {
        String path = "/optionSets/" + name;
        require(options.size() >= 2 && options.size() <= MOST_OPTIONS, path, name + " needs 2 to 20 options");
        for (int i = 0; i < options.size(); i++) {
            Instrument.Option option = options.get(i);
            String place = path + "/" + i;
            require(option.code().matches(OPTION_CODE), place, name + " has an option without a code");
            require(
                    Math.abs((long) option.value()) <= HIGHEST_VALUE,
                    place,
                    name + " has a value outside of -1000 to 1000");
            require(
                    isInEveryLanguage(option.labels(), LONGEST_NAME),
                    place,
                    name + " needs its labels in every language, of 80 characters at most");
        }
        distinct(options, Instrument.Option::code, path, name + " has an option twice");
        distinct(options, Instrument.Option::value, path, name + " has a value twice");
    }

    private void checkItem(String path, Instrument.Item item) {
        require(item.linkId().matches(LINK_ID), path, "has an item with a link id that is none");
        require(instrument.optionSets().containsKey(item.optionSet()), path, item.linkId() + " has no options");
        require(
                isInEveryLanguage(item.texts(), LONGEST_ITEM),
                path,
                item.linkId() + " needs its text in every language, of 500 characters at most");
    }

    private void checkScale(String path, Instrument.Scale scale) {
        String name = scale.code();
        require(
                name.matches(CODE) && scale.method() != null && scale.direction() != null,
                path,
                name + " is not whole");
        require(
                !scale.linkIds().isEmpty()
                        && areDistinct(scale.linkIds())
                        && scale.linkIds().stream()
                                .allMatch(linkId -> instrument.findItem(linkId).isPresent()),
                path,
                name + " needs items of the instrument, each once");
        require(
                scale.mostMissing() >= 0
                        && scale.mostMissing() < scale.linkIds().size(),
                path,
                name + " needs an answer at least");
        require(
                isInEveryLanguage(scale.texts(), LONGEST_DESCRIPTION)
                        && scale.texts().values().stream()
                                .allMatch(text -> isSaid(text.name(), LONGEST_NAME)
                                        && isSaid(text.description(), LONGEST_DESCRIPTION)),
                path,
                name + " needs its texts in every language, a name of 80 characters at most");
        require(instrument.validated() || claimsNothing(scale), path, name + " may not claim what nobody has tested");
        checkBands(path, scale);
        require(
                scale.reliability() == null || isUsable(scale.reliability()),
                path + "/reliability",
                name + " needs a reliability from 0 to less than 1, a standard deviation and their source");
        require(
                scale.cutOff() == null
                        || (isScore(scale.cutOff().value())
                                && isSaid(scale.cutOff().source(), LONGEST_SOURCE)),
                path + "/cutOff",
                name + " needs the source of its cut-off");
    }

    private static boolean claimsNothing(Instrument.Scale scale) {
        return scale.bands().isEmpty() && scale.reliability() == null && scale.cutOff() == null;
    }

    /** Without any error of measurement there would be nothing to divide by. */
    private static boolean isUsable(Instrument.Reliability reliability) {
        return reliability.coefficient() >= 0
                && reliability.coefficient() < 1
                && reliability.standardDeviation() > 0
                && isScore(reliability.standardDeviation())
                && isSaid(reliability.source(), LONGEST_SOURCE);
    }

    private void checkBands(String path, Instrument.Scale scale) {
        require(scale.bands().size() <= MOST_BANDS, path, scale.code() + " has more than 20 bands");
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scale.bands().size(); i++) {
            Instrument.Band band = scale.bands().get(i);
            String place = path + "/bands/" + i;
            require(
                    band.code().matches(CODE)
                            && isScore(band.from())
                            && isScore(band.to())
                            && band.from() > end
                            && band.to() >= band.from(),
                    place,
                    scale.code() + " needs its bands from the lowest up, none over another");
            require(
                    isSaid(band.source(), LONGEST_SOURCE) && isInEveryLanguage(band.labels(), LONGEST_NAME),
                    place,
                    scale.code() + " needs the source and the label of each band");
            end = band.to();
        }
        distinct(scale.bands(), Instrument.Band::code, path, scale.code() + " needs its bands each once");
    }

    private interface Check<T> {
        void of(String path, T thing);
    }

    private static <T> void each(List<T> things, String path, Check<T> check) {
        for (int i = 0; i < things.size(); i++) {
            check.of(path + "/" + i, things.get(i));
        }
    }

    private <T> void distinct(List<T> things, Function<T, ?> name, String path, String rule) {
        HashSet<Object> seen = new HashSet<>();
        for (int i = 0; i < things.size(); i++) {
            require(seen.add(name.apply(things.get(i))), path + "/" + i, rule);
        }
    }

    private void require(boolean held, String path, String rule) {
        if (!held) {
            all.add(new Broken(path, rule));
        }
    }

    /** In those of the instrument's own title: a reader is never left in the middle. */
    private boolean isInEveryLanguage(Map<String, ?> texts, int longest) {
        return texts != null
                && texts.keySet().equals(instrument.texts().keySet())
                && texts.values().stream().allMatch(text -> !(text instanceof String words) || isSaid(words, longest));
    }

    private static boolean isScore(double number) {
        return Math.abs(number) <= FARTHEST_SCORE;
    }

    private static boolean isSaid(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }

    private static boolean areDistinct(Collection<?> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
