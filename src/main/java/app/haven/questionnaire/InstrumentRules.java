package app.haven.questionnaire;

import app.haven.vocabulary.Languages;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for every instrument that the service takes in: one that breaks a rule stops the start. */
final class InstrumentRules {

    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";
    private static final String LINK_ID = "[a-z0-9-]{1,40}";

    private final Instrument instrument;

    private InstrumentRules(Instrument instrument) {
        this.instrument = instrument;
    }

    /** @throws IllegalStateException naming the rule that it breaks */
    static Instrument checked(Instrument instrument) {
        new InstrumentRules(instrument).check();
        return instrument;
    }

    private void check() {
        require(instrument.code().matches(CODE) && instrument.version() >= 1, "needs a code and a version");
        require(!instrument.active() || isLicensed(), "cannot be active without a licence on record");
        require(isInEveryLanguage(instrument.texts()), "needs its texts in every language");
        instrument.optionSets().forEach(this::checkOptions);
        instrument.items().forEach(this::checkItem);
        require(
                areDistinct(
                        instrument.items().stream().map(Instrument.Item::linkId).toList()),
                "has a link id twice");
        require(
                areDistinct(
                        instrument.scales().stream().map(Instrument.Scale::code).toList()),
                "has a scale twice");
        instrument.scales().forEach(this::checkScale);
    }

    private boolean isLicensed() {
        return instrument.licence() != null
                && isSaid(instrument.licence().holder())
                && isSaid(instrument.licence().terms());
    }

    private void checkOptions(String name, List<Instrument.Option> options) {
        require(options.size() >= 2, name + " needs two options at least");
        require(
                options.stream().allMatch(option -> option.code().matches(CODE)),
                name + " has an option without a code");
        require(areDistinct(options.stream().map(Instrument.Option::code).toList()), name + " has an option twice");
        require(areDistinct(options.stream().map(Instrument.Option::value).toList()), name + " has a value twice");
        require(
                options.stream().allMatch(option -> isInEveryLanguage(option.labels())),
                name + " needs its labels in every language");
    }

    private void checkItem(Instrument.Item item) {
        require(item.linkId().matches(LINK_ID), "has an item with a link id that is none");
        require(instrument.optionSets().containsKey(item.optionSet()), item.linkId() + " has no options");
        require(isInEveryLanguage(item.texts()), item.linkId() + " needs its text in every language");
    }

    private void checkScale(Instrument.Scale scale) {
        String name = scale.code();
        require(name.matches(CODE) && scale.method() != null && scale.direction() != null, name + " is not whole");
        require(
                !scale.linkIds().isEmpty()
                        && areDistinct(scale.linkIds())
                        && scale.linkIds().stream()
                                .allMatch(linkId -> instrument.findItem(linkId).isPresent()),
                name + " needs items of the instrument, each once");
        require(
                scale.mostMissing() >= 0
                        && scale.mostMissing() < scale.linkIds().size(),
                name + " needs an answer at least");
        require(isInEveryLanguage(scale.texts()), name + " needs its texts in every language");
        require(instrument.validated() || claimsNothing(scale), name + " may not claim what nobody has tested");
        checkBands(scale);
        require(
                scale.reliability() == null || isUsable(scale.reliability()),
                name + " needs a reliability from 0 to less than 1, a standard deviation and their source");
        require(scale.cutOff() == null || isSaid(scale.cutOff().source()), name + " needs the source of its cut-off");
    }

    private static boolean claimsNothing(Instrument.Scale scale) {
        return scale.bands().isEmpty() && scale.reliability() == null && scale.cutOff() == null;
    }

    /** Without any error of measurement there would be nothing to divide by. */
    private static boolean isUsable(Instrument.Reliability reliability) {
        return reliability.coefficient() >= 0
                && reliability.coefficient() < 1
                && reliability.standardDeviation() > 0
                && isSaid(reliability.source());
    }

    private void checkBands(Instrument.Scale scale) {
        double end = Double.NEGATIVE_INFINITY;
        for (Instrument.Band band : scale.bands()) {
            require(
                    band.code().matches(CODE) && band.from() > end && band.to() >= band.from(),
                    scale.code() + " needs its bands from the lowest up, none over another");
            require(
                    isSaid(band.source()) && isInEveryLanguage(band.labels()),
                    scale.code() + " needs the source and the label of each band");
            end = band.to();
        }
    }

    private void require(boolean held, String rule) {
        if (!held) {
            throw new IllegalStateException(instrument.code() + " " + instrument.version() + ": " + rule);
        }
    }

    private static boolean isInEveryLanguage(Map<String, ?> texts) {
        return texts != null
                && texts.keySet().equals(Set.copyOf(Languages.SPOKEN))
                && texts.values().stream().allMatch(text -> !(text instanceof String words) || isSaid(words));
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean areDistinct(Collection<?> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
