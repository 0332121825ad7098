package app.haven.questionnaire;

/** What holds for every scale of an instrument. */
final class ScaleRules {

    private static final int MOST_BANDS = 20;

    private final Instrument instrument;
    private final RuleFindings findings;

    ScaleRules(Instrument instrument, RuleFindings findings) {
        this.instrument = instrument;
        this.findings = findings;
    }

    void check(String path, Instrument.Scale scale) {
        String name = scale.code();
        findings.require(
                name.matches(InstrumentRules.CODE) && scale.method() != null && scale.direction() != null,
                path,
                name + " is not whole");
        findings.require(
                !scale.linkIds().isEmpty()
                        && RuleFindings.areDistinct(scale.linkIds())
                        && scale.linkIds().stream()
                                .allMatch(linkId -> instrument.findItem(linkId).isPresent()),
                path,
                name + " needs items of the instrument, each once");
        findings.require(
                scale.mostMissing() >= 0
                        && scale.mostMissing() < scale.linkIds().size(),
                path,
                name + " needs an answer at least");
        findings.require(
                findings.isInEveryLanguage(scale.texts(), InstrumentRules.LONGEST_DESCRIPTION)
                        && scale.texts().values().stream()
                                .allMatch(text -> RuleFindings.isSaid(text.name(), InstrumentRules.LONGEST_NAME)
                                        && RuleFindings.isSaid(
                                                text.description(), InstrumentRules.LONGEST_DESCRIPTION)),
                path,
                name + " needs its texts in every language, a name of 80 characters at most");
        findings.require(
                instrument.validated() || claimsNothing(scale), path, name + " may not claim what nobody has tested");
        checkBands(path, scale);
        findings.require(
                scale.reliability() == null || isUsable(scale.reliability()),
                path + "/reliability",
                name + " needs a reliability from 0 to less than 1, a standard deviation and their source");
        findings.require(
                scale.cutOff() == null
                        || (RuleFindings.isScore(scale.cutOff().value())
                                && RuleFindings.isSaid(scale.cutOff().source(), InstrumentRules.LONGEST_SOURCE)),
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
                && RuleFindings.isScore(reliability.standardDeviation())
                && RuleFindings.isSaid(reliability.source(), InstrumentRules.LONGEST_SOURCE);
    }

    private void checkBands(String path, Instrument.Scale scale) {
        findings.require(scale.bands().size() <= MOST_BANDS, path, scale.code() + " has more than 20 bands");
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scale.bands().size(); i++) {
            Instrument.Band band = scale.bands().get(i);
            String place = path + "/bands/" + i;
            findings.require(
                    band.code().matches(InstrumentRules.CODE)
                            && RuleFindings.isScore(band.from())
                            && RuleFindings.isScore(band.to())
                            && band.from() > end
                            && band.to() >= band.from(),
                    place,
                    scale.code() + " needs its bands from the lowest up, none over another");
            findings.require(
                    RuleFindings.isSaid(band.source(), InstrumentRules.LONGEST_SOURCE)
                            && findings.isInEveryLanguage(band.labels(), InstrumentRules.LONGEST_NAME),
                    place,
                    scale.code() + " needs the source and the label of each band");
            end = band.to();
        }
        findings.distinct(scale.bands(), Instrument.Band::code, path, scale.code() + " needs its bands each once");
    }
}
