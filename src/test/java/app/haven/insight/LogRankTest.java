package app.haven.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogRankTest {

    /** As printed in Kleinbaum and Klein, Survival Analysis, chapter 2: log-rank 16.79 for these remissions. */
    @Test
    void comparesRemissionsAsKleinbaumAndKleinDo() {
        LogRank test = new LogRank(List.of(Remissions.TREATED, Remissions.PLACEBO));

        assertThat(test.statistic(new boolean[] {true, false})).isCloseTo(16.79, within(0.005));
        assertThat(test.statistic(new boolean[] {false, true})).isCloseTo(16.79, within(0.005));
    }

    @Test
    void oneKindAloneDiffersFromNothing() {
        LogRank test = new LogRank(List.of(Remissions.TREATED, Remissions.PLACEBO));

        assertThat(test.statistic(new boolean[] {true, true})).isZero();
        assertThat(test.pValue(new boolean[] {true, true})).isEqualTo(1);
        assertThat(new LogRank(List.of()).pValue(new boolean[0])).isEqualTo(1);
    }

    /** Of the 70 ways to choose 4 weeks of 8, only the one observed and its mirror are as extreme. */
    @Test
    void thePValueIsTheShareOfSplitsThatAreAsExtreme() {
        List<List<Stay>> weeks = new ArrayList<>();
        for (int week = 0; week < 8; week++) {
            weeks.add(List.of(new Stay(10 + week, true, 1), new Stay(20 + week, true, 1)));
        }
        List<List<Stay>> apart = new ArrayList<>(weeks.subList(0, 4));
        weeks.subList(4, 8)
                .forEach(week -> apart.add(week.stream()
                        .map(stay -> new Stay(stay.minutes() + 100, true, 1))
                        .toList()));
        boolean[] first = {true, true, true, true, false, false, false, false};

        assertThat(new LogRank(apart).pValue(first)).isCloseTo(2 / 70.0, within(0.012));
        assertThat(new LogRank(apart).pValue(first)).isEqualTo(new LogRank(apart).pValue(first));
    }

    /** All splits, counted one by one. */
    @Test
    void drawnPermutationsComeCloseToAllOfThem() {
        List<List<Stay>> weeks = List.of(
                Remissions.stays("10 35 60+"),
                Remissions.stays("15 20"),
                Remissions.stays("40 45+ 80"),
                Remissions.stays("12 30"),
                Remissions.stays("55 90+"),
                Remissions.stays("25 70 75"),
                Remissions.stays("65 66+"),
                Remissions.stays("18 85"));
        boolean[] first = {true, true, false, true, false, false, false, true};
        LogRank test = new LogRank(weeks);
        double observed = test.statistic(first);
        int splits = 0;
        int asExtreme = 0;
        for (int bits = 0; bits < 256; bits++) {
            if (Integer.bitCount(bits) == 4) {
                boolean[] split = new boolean[8];
                for (int week = 0; week < 8; week++) {
                    split[week] = ((bits >> week) & 1) == 1;
                }
                splits++;
                asExtreme += test.statistic(split) >= observed - 1e-9 ? 1 : 0;
            }
        }

        assertThat(splits).isEqualTo(70);
        assertThat(test.pValue(first)).isCloseTo(asExtreme / 70.0, within(0.04));
    }

    @Test
    void neitherIsEverProvenNorImpossible() {
        List<List<Stay>> weeks = new ArrayList<>();
        boolean[] first = new boolean[60];
        for (int week = 0; week < 60; week++) {
            first[week] = week < 30;
            weeks.add(List.of(new Stay(week < 30 ? 10 : 600, true, 2)));
        }

        assertThat(new LogRank(weeks).pValue(first)).isEqualTo(1.0 / (LogRank.PERMUTATIONS + 1));
    }

    @Test
    void oneEntryMayStandForMany() {
        List<List<Stay>> one =
                List.of(List.of(new Stay(5, true, 3)), List.of(new Stay(9, true, 2), new Stay(9, false, 1)));
        List<List<Stay>> many = List.of(Remissions.stays("5 5 5"), Remissions.stays("9 9 9+"));
        boolean[] first = {true, false};

        assertThat(new LogRank(one).statistic(first)).isCloseTo(new LogRank(many).statistic(first), within(1e-12));
    }
}
