package app.haven.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Scores one scale at a time, as its instrument says. */
final class Scorer {

    /** Goes up with every change that could give the same answers another score. */
    static final int VERSION = 1;

    private Scorer() {}

    /**
     * What the answers to a scale's items amount to.
     *
     * @param score empty when more items are open than the scale allows
     */
    record Outcome(int answered, OptionalDouble score) {}

    /** @param answers the chosen options by link id */
    static Outcome score(Instrument instrument, Instrument.Scale scale, Map<String, String> answers) {
        List<Integer> values = scale.linkIds().stream()
                .filter(answers::containsKey)
                .map(instrument::item)
                .map(item -> valueOf(instrument, item, answers.get(item.linkId())))
                .toList();
        return new Outcome(values.size(), score(scale, values));
    }

    /** The lowest and the highest score that a scale can have. */
    record Range(double lowest, double highest) {}

    static Range rangeOf(Instrument instrument, Instrument.Scale scale) {
        List<Instrument.Item> items =
                scale.linkIds().stream().map(instrument::item).toList();
        double lowest = items.stream().mapToInt(instrument::lowestOf).sum();
        double highest = items.stream().mapToInt(instrument::highestOf).sum();
        return switch (scale.method()) {
            case SUM -> new Range(lowest, highest);
            case MEAN -> new Range(lowest / items.size(), highest / items.size());
        };
    }

    private static int valueOf(Instrument instrument, Instrument.Item item, String optionCode) {
        int value = instrument.optionsOf(item).stream()
                .filter(option -> option.code().equals(optionCode))
                .mapToInt(Instrument.Option::value)
                .findFirst()
                .orElseThrow();
        return item.reversed() ? reversed(value, instrument.lowestOf(item), instrument.highestOf(item)) : value;
    }

    static int reversed(int value, int lowest, int highest) {
        return lowest + highest - value;
    }

    /** @param values those of the items that are answered, each already turned the scale's way */
    private static OptionalDouble score(Instrument.Scale scale, List<Integer> values) {
        int items = scale.linkIds().size();
        if (items - values.size() > scale.mostMissing()) {
            return OptionalDouble.empty();
        }
        int sum = values.stream().mapToInt(Integer::intValue).sum();
        return OptionalDouble.of(
                switch (scale.method()) {
                    case MEAN -> (double) sum / values.size();
                    // Multiplied first, so that a sum with nothing missing stays whole.
                    case SUM -> (double) sum * items / values.size();
                });
    }
}
