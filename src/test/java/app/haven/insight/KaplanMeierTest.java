package app.haven.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against published worked examples. */
class KaplanMeierTest {

    private static final double PRINTED_TO = 0.00005;

    /**
     * Weeks in remission after 6-mercaptopurine: Freireich et al., Blood 21 (1963) 699-716; the estimate as printed in
     * Kleinbaum and Klein, Survival Analysis: A Self-Learning Text, chapter 2.
     */
    @Test
    void estimatesRemissionsUnderTreatmentAsKleinbaumAndKleinDo() {
        KaplanMeier estimate = KaplanMeier.of(Remissions.TREATED);

        Map.of(6, 0.8571, 7, 0.8067, 10, 0.7529, 13, 0.6902, 16, 0.6275, 22, 0.5378, 23, 0.4482)
                .forEach((week, survival) -> assertThat(estimate.survivalAfter(week))
                        .as("week " + week)
                        .isCloseTo(survival, within(PRINTED_TO)));
        assertThat(estimate.survivalAfter(5)).isEqualTo(1);
        assertThat(estimate.survivalAfter(21)).isEqualTo(estimate.survivalAfter(16));
        assertThat(estimate.survivalAfter(35)).isEqualTo(estimate.survivalAfter(23));
        assertThat(estimate.count()).isEqualTo(21);
        assertThat(estimate.censored()).isEqualTo(12);
        assertThat(estimate.median()).isEqualTo(23);
    }

    /** The placebo group of the same study. */
    @Test
    void estimatesRemissionsUnderPlaceboAsKleinbaumAndKleinDo() {
        KaplanMeier estimate = KaplanMeier.of(Remissions.PLACEBO);

        Map.of(1, 0.9048, 2, 0.8095, 3, 0.7619, 4, 0.6667, 5, 0.5714, 8, 0.3810, 11, 0.2857, 12, 0.1905, 22, 0.0476)
                .forEach((week, survival) -> assertThat(estimate.survivalAfter(week))
                        .as("week " + week)
                        .isCloseTo(survival, within(PRINTED_TO)));
        assertThat(estimate.survivalAfter(23)).isZero();
        assertThat(estimate.censored()).isZero();
        assertThat(estimate.median()).isEqualTo(8);
    }

    /**
     * Weeks in remission of acute myelogenous leukaemia with maintained chemotherapy: Miller, Survival Analysis (1981), the
     * data set {@code aml} of the R package survival, whose estimate this is.
     */
    @Test
    void estimatesMaintainedRemissionsAsMillerDoes() {
        KaplanMeier estimate = KaplanMeier.of(stays("9 13 13+ 18 23 28+ 31 34 45+ 48 161+"));

        Map.of(9, 0.909, 13, 0.818, 18, 0.716, 23, 0.614, 31, 0.491, 34, 0.368, 48, 0.184)
                .forEach((week, survival) -> assertThat(estimate.survivalAfter(week))
                        .as("week " + week)
                        .isCloseTo(survival, within(0.0005)));
        assertThat(estimate.median()).isEqualTo(31);
    }

    @Test
    void theMedianIsTheFirstTimeByWhichHalfHaveEnded() {
        assertThat(KaplanMeier.of(stays("1 2 3 4")).median()).isEqualTo(2);
        assertThat(KaplanMeier.of(stays("1 2 3 4 5")).median()).isEqualTo(3);
        assertThat(KaplanMeier.of(stays("1 2 3 4 5 6")).median()).isEqualTo(3);
        assertThat(KaplanMeier.of(stays("7")).median()).isEqualTo(7);
        assertThat(KaplanMeier.of(stays("0 0 90")).median()).isEqualTo(0);
    }

    /** The fractions of every even number of durations multiply to one half, whatever the computer makes of it. */
    @Test
    void halfIsHalfHoweverManyThereAre() {
        for (long pairs = 1; pairs <= 500; pairs++) {
            List<Stay> stays = new ArrayList<>();
            for (long minutes = 1; minutes <= 2 * pairs; minutes++) {
                stays.add(new Stay(minutes, true, 1));
            }
            assertThat(KaplanMeier.of(stays).median()).isEqualTo(pairs);
        }
    }

    @Test
    void withoutEnoughEndingsThereIsNoMedian() {
        assertThat(KaplanMeier.of(List.of()).median()).isNull();
        assertThat(KaplanMeier.of(stays("5+ 6+")).median()).isNull();
        assertThat(KaplanMeier.of(stays("5 6+ 7+")).median()).isNull();
        assertThat(KaplanMeier.of(stays("5+ 6")).median()).isEqualTo(6);
    }

    @Test
    void oneEntryMayStandForMany() {
        KaplanMeier many = KaplanMeier.of(List.of(new Stay(5, true, 3), new Stay(9, false, 2), new Stay(5, true, 1)));

        assertThat(many.count()).isEqualTo(6);
        assertThat(many.censored()).isEqualTo(2);
        assertThat(many.survivalAfter(5)).isCloseTo(1 / 3.0, within(1e-12));
    }

    private static List<Stay> stays(String times) {
        return Remissions.stays(times);
    }
}
