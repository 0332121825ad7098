package app.haven.questionnaire;

import app.haven.vocabulary.Languages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a questionnaire: its items, how they are scored and what is known of the scores, with its texts by
 * language, of which it has one at least. Once published, a version never changes: a correction is the next version.
 *
 * @param active whether it can be seen and answered, for which a licence has to be on record
 * @param validated whether its scores have been tested; one that is not claims nothing about them
 * @param optionSets the answers that items share, by the name under which items refer to them
 */
record Instrument(
        String code,
        int version,
        boolean active,
        boolean validated,
        Licence licence,
        Map<String, Text> texts,
        Map<String, List<Option>> optionSets,
        List<Item> items,
        List<Scale> scales) {

    /** Who allows its use, and on which terms. */
    record Licence(String holder, String terms) {}

    /** Title and description in one language. */
    record Text(String title, String description) {}

    /** One of an item's answers, which stand in an order. */
    record Option(String code, int value, Map<String, String> labels) {}

    /**
     * One question or sentence.
     *
     * @param reversed whether a high value says little of what its scale measures
     * @param risk whether it asks about danger, so that help comes first
     */
    record Item(String linkId, String optionSet, boolean reversed, boolean risk, Map<String, String> texts) {}

    /**
     * Some of the items, scored together. Scales are never put together into one.
     *
     * @param mostMissing how many items may be open: the mean of the others stands for them. With more there is no score.
     * @param reliability null where it is not known: then nothing is said about change
     * @param cutOff null where nobody has found one
     */
    record Scale(
            String code,
            ScoringMethod method,
            ScaleDirection direction,
            List<String> linkIds,
            int mostMissing,
            List<Band> bands,
            Reliability reliability,
            CutOff cutOff,
            Map<String, ScaleText> texts) {

        Scale {
            bands = bands == null ? List.of() : bands;
        }

        /** A score between two bands, as a mean for a missing item can make it, is still in the lower one. */
        Optional<Band> bandOf(double score) {
            return bands.stream().filter(band -> band.from() <= score).reduce((lower, higher) -> higher);
        }
    }

    /** Name and description in one language. */
    record ScaleText(String name, String description) {}

    /** What scores from one number to another have been found to mean, and by whom. From the lowest up. */
    record Band(String code, double from, double to, String source, Map<String, String> labels) {}

    /** How reliably a scale measures, and how much its scores differ among people, as published. */
    record Reliability(double coefficient, double standardDeviation, String source) {}

    /** From which score on one is more like people at ease: at it or above, or below it where lower is better. */
    record CutOff(double value, String source) {}

    /** Those that its texts are in, in the order of {@link Languages#SPOKEN}. */
    List<String> languages() {
        return Languages.SPOKEN.stream().filter(texts::containsKey).toList();
    }

    Optional<Item> findItem(String linkId) {
        return items.stream().filter(item -> item.linkId().equals(linkId)).findFirst();
    }

    Item item(String linkId) {
        return findItem(linkId).orElseThrow();
    }

    Scale scale(String scaleCode) {
        return scales.stream()
                .filter(scale -> scale.code().equals(scaleCode))
                .findFirst()
                .orElseThrow();
    }

    List<Option> optionsOf(Item item) {
        return optionSets.get(item.optionSet());
    }

    int lowestOf(Item item) {
        return optionsOf(item).stream().mapToInt(Option::value).min().orElseThrow();
    }

    int highestOf(Item item) {
        return optionsOf(item).stream().mapToInt(Option::value).max().orElseThrow();
    }

    boolean hasOption(Item item, String optionCode) {
        return optionsOf(item).stream().anyMatch(option -> option.code().equals(optionCode));
    }

    boolean asksAboutRisk() {
        return items.stream().anyMatch(Item::risk);
    }
}
