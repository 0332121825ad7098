package app.haven.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliableChangeTest {

    /**
     * The worked example of Jacobson and Truax (1991), Clinical significance, Journal of Consulting and Clinical Psychology
     * 59(1), 12-19, as it is commonly quoted from there: with s = 7.5 and r = .80 the standard error is 3.35 and that of the
     * difference 4.74; from 32.5 before to 47.5 after, RC = 15 / 4.74 = 3.16, which is more than 1.96, and yet short of the
     * cut-off of 50. The formula is the one that the reference manuals of the R packages suddengains (define_crit1_cutoff)
     * and MDMA (rci, whose example has the same s and r) give for that paper.
     */
    @Test
    void agreesWithTheWorkedExampleOfThePaper() {
        assertThat(ReliableChange.standardErrorOfDifference(TestInstruments.PUBLISHED))
                .isCloseTo(4.74, within(0.005));

        ReliableChange change = ReliableChange.between(32.5, 47.5, TestInstruments.WELLBEING);
        assertThat(change.index()).isCloseTo(3.16, within(0.005));
        assertThat(change.status()).isEqualTo(ChangeStatus.IMPROVED);
    }

    /** The same formula with a reliability of .88, worked out by hand: 7.5 x 0.34641 = 2.598, x 1.41421 = 3.674. */
    @Test
    void growsWithTheReliability() {
        Instrument.Reliability reliability = new Instrument.Reliability(0.88, 7.5, "invented");
        assertThat(ReliableChange.standardErrorOfDifference(reliability)).isCloseTo(3.674, within(0.0005));
        assertThat(15 / ReliableChange.standardErrorOfDifference(reliability)).isCloseTo(4.08, within(0.005));
    }

    /** 1.96 x 4.743 = 9.297. */
    @Test
    void isReliableOnlyBeyondTheThreshold() {
        assertThat(status(30, 39.29)).isEqualTo(ChangeStatus.UNCHANGED);
        assertThat(status(30, 39.31)).isEqualTo(ChangeStatus.IMPROVED);
        assertThat(status(39.29, 30)).isEqualTo(ChangeStatus.UNCHANGED);
        assertThat(status(39.31, 30)).isEqualTo(ChangeStatus.DETERIORATED);
        assertThat(status(30, 30)).isEqualTo(ChangeStatus.UNCHANGED);
    }

    @Test
    void isRecoveryOnlyAcrossTheCutOff() {
        assertThat(status(40, 49.99)).isEqualTo(ChangeStatus.IMPROVED);
        assertThat(status(40, 50)).isEqualTo(ChangeStatus.RECOVERED);
        assertThat(status(50, 60)).isEqualTo(ChangeStatus.IMPROVED);
        assertThat(status(49, 51)).isEqualTo(ChangeStatus.UNCHANGED);
        assertThat(status(60, 40)).isEqualTo(ChangeStatus.DETERIORATED);
    }

    @Test
    void turnsRoundWhereLowerIsBetter() {
        assertThat(ReliableChange.between(170, 155, TestInstruments.BURDEN))
                .returns(ChangeStatus.IMPROVED, ReliableChange::status)
                .satisfies(change -> assertThat(change.index()).isCloseTo(-3.16, within(0.005)));
        assertThat(ReliableChange.between(160, 150, TestInstruments.BURDEN).status())
                .isEqualTo(ChangeStatus.IMPROVED);
        assertThat(ReliableChange.between(160, 149.5, TestInstruments.BURDEN).status())
                .isEqualTo(ChangeStatus.RECOVERED);
        assertThat(ReliableChange.between(140, 160, TestInstruments.BURDEN).status())
                .isEqualTo(ChangeStatus.DETERIORATED);
    }

    private static ChangeStatus status(double earlier, double later) {
        return ReliableChange.between(earlier, later, TestInstruments.WELLBEING).status();
    }
}
