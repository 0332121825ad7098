package app.haven.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Whether durations differ between two kinds of weeks, by the log-rank statistic (N. Mantel: Evaluation of survival data,
 * Cancer Chemotherapy Reports 50, 1966), which lets censored durations count for as long as they were seen.
 *
 * <p>Its p-value comes from permuting the weeks among the two kinds, and not the durations: what happens in one week has
 * more in common than its kind. Some of the permutations are drawn, and the one observed is counted among them (B. Phipson,
 * G. K. Smyth: Permutation p-values should never be zero, 2010).
 */
final class LogRank {

    static final int PERMUTATIONS = 1_999;

    /** Always the same, so that the same records always say the same. */
    private static final long SEED = 20_260_301L;

    /** Two equal statistics, added up in another order. */
    private static final double ROUNDING = 1e-9;

    private final List<Entry> entries = new ArrayList<>();
    private final int weeks;

    private record Entry(int week, Stay stay) {}

    /** @param staysByWeek the durations of each week */
    LogRank(List<List<Stay>> staysByWeek) {
        this.weeks = staysByWeek.size();
        for (int week = 0; week < weeks; week++) {
            for (Stay stay : staysByWeek.get(week)) {
                entries.add(new Entry(week, stay));
            }
        }
        entries.sort(Comparator.comparingLong(entry -> entry.stay().minutes()));
    }

    /**
     * The squared log-rank statistic: chi-squared with one degree of freedom, if there are many durations.
     *
     * @param first which weeks are of the first kind
     */
    double statistic(boolean[] first) {
        long atRisk = 0;
        long firstAtRisk = 0;
        for (Entry entry : entries) {
            atRisk += entry.stay().count();
            firstAtRisk += first[entry.week()] ? entry.stay().count() : 0;
        }
        double surplus = 0;
        double variance = 0;
        int next = 0;
        while (next < entries.size()) {
            long time = entries.get(next).stay().minutes();
            long left = 0;
            long firstLeft = 0;
            long ended = 0;
            long firstEnded = 0;
            for (; next < entries.size() && entries.get(next).stay().minutes() == time; next++) {
                Stay stay = entries.get(next).stay();
                boolean isFirst = first[entries.get(next).week()];
                left += stay.count();
                firstLeft += isFirst ? stay.count() : 0;
                ended += stay.ended() ? stay.count() : 0;
                firstEnded += stay.ended() && isFirst ? stay.count() : 0;
            }
            double share = (double) firstAtRisk / atRisk;
            surplus += firstEnded - ended * share;
            if (atRisk > 1) {
                variance += ended * share * (1 - share) * (atRisk - ended) / (atRisk - 1);
            }
            atRisk -= left;
            firstAtRisk -= firstLeft;
        }
        return variance > 0 ? surplus * surplus / variance : 0;
    }

    /**
     * How often a chance split of the weeks into as many of each kind makes at least such a difference, in either
     * direction.
     */
    double pValue(boolean[] first) {
        double observed = statistic(first);
        Random random = new Random(SEED);
        boolean[] shuffled = first.clone();
        int asExtreme = 0;
        for (int i = 0; i < PERMUTATIONS; i++) {
            shuffle(shuffled, random);
            if (statistic(shuffled) >= observed - ROUNDING) {
                asExtreme++;
            }
        }
        return (asExtreme + 1.0) / (PERMUTATIONS + 1);
    }

    private static void shuffle(boolean[] kinds, Random random) {
        for (int i = kinds.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            boolean kind = kinds[i];
            kinds[i] = kinds[j];
            kinds[j] = kind;
        }
    }
}
