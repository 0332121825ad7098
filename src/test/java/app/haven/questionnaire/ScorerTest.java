package app.haven.questionnaire;

import static app.haven.questionnaire.TestInstruments.optionCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ScorerTest {

    @Property
    void reversingTwiceChangesNothing(@ForAll @IntRange(max = 4) int value) {
        assertThat(Scorer.reversed(Scorer.reversed(value, 0, 4), 0, 4)).isEqualTo(value);
        assertThat(Scorer.reversed(value, 0, 4)).isBetween(0, 4);
    }

    @Property
    void everyScoreIsWithinTheRangeOfItsScale(
            @ForAll ScoringMethod method,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 4) Integer> values,
            @ForAll @IntRange(max = 11) int open) {
        int missing = Math.min(open, values.size() - 1);
        Instrument instrument = TestInstruments.ofItems(values.size(), method, missing);
        Scorer.Outcome outcome = score(instrument, values.subList(missing, values.size()), missing);
        Scorer.Range range = Scorer.rangeOf(instrument, instrument.scales().get(0));

        assertThat(outcome.answered()).isEqualTo(values.size() - missing);
        assertThat(outcome.score().orElseThrow()).isBetween(range.lowest(), range.highest());
    }

    /** A mean stands for what is open: the sum is then the mean of the others, as often as there are items. */
    @Property
    void aProratedSumIsTheMeanTimesTheItems(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 4) Integer> values,
            @ForAll @IntRange(max = 11) int open) {
        int missing = Math.min(open, values.size() - 1);
        List<Integer> given = values.subList(missing, values.size());
        double sum = score(TestInstruments.ofItems(values.size(), ScoringMethod.SUM, missing), given, missing)
                .score()
                .orElseThrow();
        double mean = score(TestInstruments.ofItems(values.size(), ScoringMethod.MEAN, missing), given, missing)
                .score()
                .orElseThrow();
        assertThat(sum).isCloseTo(mean * values.size(), within(1e-9));
    }

    @Property
    void oneGapMoreThanAllowedIsNoScore(
            @ForAll @IntRange(min = 2, max = 12) int items, @ForAll @IntRange(max = 10) int allowed) {
        int mostMissing = Math.min(allowed, items - 2);
        Instrument instrument = TestInstruments.ofItems(items, ScoringMethod.SUM, mostMissing);
        List<Integer> values = java.util.Collections.nCopies(items - mostMissing - 1, 2);
        assertThat(score(instrument, values, mostMissing + 1).score()).isEmpty();
    }

    /**
     * The filled-in example of Brooke (1996), SUS: a "quick and dirty" usability scale, in Usability Evaluation in Industry,
     * 189-194: ten items marked 5 4 2 1 2 3 2 4 5 2, every second of them reversed, contribute 4 1 1 4 1 2 1 1 4 3, which is
     * 22 (and, times 2.5, the score of 55 printed there). Marks from 1 to 5 are values from 0 to 4 here.
     */
    @Example
    void agreesWithThePublishedExampleOfReversedItems() {
        Instrument sus = TestInstruments.ofItems(10, ScoringMethod.SUM, 0);
        List<Integer> marks = List.of(5, 4, 2, 1, 2, 3, 2, 4, 5, 2);
        Scorer.Outcome outcome = score(sus, marks.stream().map(mark -> mark - 1).toList(), 0);

        assertThat(outcome.score()).hasValue(22);
        assertThat(outcome.score().orElseThrow() * 2.5).isEqualTo(55);
    }

    @Example
    void worksOutByHand() {
        Instrument sum = TestInstruments.ofItems(4, ScoringMethod.SUM, 1);
        // 4, 3 reversed to 1, 2, 0 reversed to 4
        assertThat(score(sum, List.of(4, 3, 2, 0), 0).score()).hasValue(11);
        // open, 3 reversed to 1, 2, 0 reversed to 4: 7 of three items, 9 1/3 of four
        assertThat(score(sum, List.of(3, 2, 0), 1).score().orElseThrow()).isCloseTo(28.0 / 3, within(1e-12));
        assertThat(score(sum, List.of(2, 0), 2).score()).isEmpty();
        Instrument mean = TestInstruments.ofItems(4, ScoringMethod.MEAN, 0);
        assertThat(score(mean, List.of(4, 3, 2, 0), 0).score()).hasValue(2.75);
        assertThat(score(mean, List.of(), 4).score()).isEmpty();
    }

    @Example
    void aScoreBetweenTwoBandsIsInTheLower() {
        assertThat(bandOf(0)).isEqualTo("IN_DISTRESS");
        assertThat(bandOf(49.5)).isEqualTo("IN_DISTRESS");
        assertThat(bandOf(50)).isEqualTo("AT_EASE");
        assertThat(bandOf(100)).isEqualTo("AT_EASE");
        assertThat(TestInstruments.BURDEN.bandOf(10)).isEmpty();
    }

    private static String bandOf(double score) {
        return TestInstruments.WELLBEING.bandOf(score).orElseThrow().code();
    }

    /** @param firstOpen how many items from the first on are open */
    private static Scorer.Outcome score(Instrument instrument, List<Integer> values, int firstOpen) {
        Map<String, String> answers = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            answers.put("item-" + (firstOpen + i), optionCode(values.get(i)));
        }
        return Scorer.score(instrument, instrument.scales().get(0), answers);
    }
}
