package app.haven.insight;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The product-limit estimate of a duration where some were not seen to end (E. L. Kaplan, P. Meier: Nonparametric
 * estimation from incomplete observations, JASA 53, 1958). Whatever is censored at a time still counts as going on at
 * that time.
 */
final class KaplanMeier {

    /** A product of fractions that is one half may come out a little above it. */
    private static final double ROUNDING = 1e-12;

    private final long count;
    private final long censored;
    private final TreeMap<Long, Double> survival = new TreeMap<>();

    private KaplanMeier(Collection<Stay> stays) {
        TreeMap<Long, long[]> times = new TreeMap<>();
        for (Stay stay : stays) {
            times.computeIfAbsent(stay.minutes(), none -> new long[2])[stay.ended() ? 0 : 1] += stay.count();
        }
        this.count = stays.stream().mapToLong(Stay::count).sum();
        this.censored = times.values().stream().mapToLong(here -> here[1]).sum();
        long atRisk = count;
        double surviving = 1;
        for (Map.Entry<Long, long[]> time : times.entrySet()) {
            long ended = time.getValue()[0];
            if (ended > 0) {
                surviving *= (double) (atRisk - ended) / atRisk;
                survival.put(time.getKey(), surviving);
            }
            atRisk -= ended + time.getValue()[1];
        }
    }

    static KaplanMeier of(Collection<Stay> stays) {
        return new KaplanMeier(stays);
    }

    long count() {
        return count;
    }

    long censored() {
        return censored;
    }

    /** The estimated share that lasts longer than this. */
    double survivalAfter(long minutes) {
        Map.Entry<Long, Double> step = survival.floorEntry(minutes);
        return step == null ? 1 : step.getValue();
    }

    /** The first time by which at least half have ended; null when so many are not known to have. */
    Long median() {
        return survival.entrySet().stream()
                .filter(step -> step.getValue() <= 0.5 + ROUNDING)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
