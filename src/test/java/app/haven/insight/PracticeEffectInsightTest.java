package app.haven.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.practice.PracticeWeek;
import app.haven.trigger.OpennessTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PracticeEffectInsightTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private List<PracticeWeek> practised;
    private List<OpennessTime> times;

    @BeforeEach
    void begin() {
        practised = new ArrayList<>();
        times = new ArrayList<>();
    }

    @Test
    void comparesWeeksThatFollowMorePracticeWithWeeksThatFollowLess() {
        for (int week = 0; week < 10; week++) {
            practises(week, week % 2 == 0 ? 90 : 10);
            isTriggered(week + 1, week % 2 == 0 ? 20 + week : 60 + week, 3);
        }

        PracticeEffectInsight insight = PracticeEffectInsight.of(practised, times);

        assertThat(insight.reading()).isEqualTo("association, not cause");
        assertThat(insight.enoughData()).isTrue();
        assertThat(insight.splitAtMinutes()).isEqualTo(50);
        assertThat(insight.more()).isEqualTo(new PracticeGroup(5, new OpennessMedian(15, 0, 24L)));
        assertThat(insight.less()).isEqualTo(new PracticeGroup(5, new OpennessMedian(15, 0, 65L)));
        assertThat(insight.differenceMinutes()).isEqualTo(-41);
        assertThat(insight.pValue()).isBetween(0.001, 0.05);
        assertThat(PracticeEffectInsight.of(practised, times)).isEqualTo(insight);
    }

    @Test
    void theWeekBeforeCountsAndNotTheSameOne() {
        for (int week = 0; week < 10; week += 2) {
            practises(week, 100);
            isTriggered(week + 1, 15, 2);
            isTriggered(week + 2, 300, 2);
        }

        PracticeEffectInsight insight = PracticeEffectInsight.of(practised, times);

        assertThat(insight.more().openness().medianMinutes()).isEqualTo(15);
        assertThat(insight.less().openness().medianMinutes()).isEqualTo(300);
    }

    @Test
    void aWeekWithJustTheMedianCountsAsLess() {
        for (int week = 0; week < 9; week++) {
            practises(week, 30);
            isTriggered(week + 1, 45, 2);
        }
        practises(9, 31);
        isTriggered(10, 45, 2);

        PracticeEffectInsight insight = PracticeEffectInsight.of(practised, times);

        assertThat(insight.splitAtMinutes()).isEqualTo(30);
        assertThat(insight.more().weeks()).isEqualTo(1);
        assertThat(insight.less().weeks()).isEqualTo(9);
        assertThat(insight.enoughData()).isFalse();
    }

    @Test
    void aWeekWithoutPracticeIsOneWithLess() {
        for (int week = 0; week < 4; week++) {
            practises(week, 20);
            isTriggered(week + 1, 30, 2);
            isTriggered(week + 21, 30, 2);
        }

        PracticeEffectInsight insight = PracticeEffectInsight.of(practised, times);

        assertThat(insight.splitAtMinutes()).isEqualTo(10);
        assertThat(insight.less().weeks()).isEqualTo(4);
        assertThat(insight.enoughData()).isTrue();
        assertThat(insight.differenceMinutes()).isZero();
        assertThat(insight.pValue()).isEqualTo(1);
    }

    @Test
    void weeksWithoutATriggerDoNotMoveTheSplit() {
        for (int week = 0; week < 100; week++) {
            practises(week, week < 92 ? 500 : week);
        }
        for (int week = 92; week < 100; week++) {
            isTriggered(week + 1, 45, 2);
        }

        assertThat(PracticeEffectInsight.of(practised, times).splitAtMinutes()).isEqualTo(95.5);
    }

    @Test
    void ofFewWeeksOrTriggersNothingIsSaid() {
        for (int week = 0; week < 6; week++) {
            practises(week, week);
            isTriggered(week + 1, 45, 9);
        }
        saysNothing(PracticeEffectInsight.of(practised, times));

        begin();
        for (int week = 0; week < 14; week++) {
            practises(week, week);
            isTriggered(week + 1, 45, 1);
        }
        saysNothing(PracticeEffectInsight.of(practised, times));
        isTriggered(1, 50, 1);
        isTriggered(14, 50, 1);
        assertThat(PracticeEffectInsight.of(practised, times).enoughData()).isTrue();
    }

    private static void saysNothing(PracticeEffectInsight insight) {
        assertThat(insight.enoughData()).isFalse();
        assertThat(insight.more().openness().medianMinutes()).isNull();
        assertThat(insight.less().openness().medianMinutes()).isNull();
        assertThat(insight.differenceMinutes()).isNull();
        assertThat(insight.pValue()).isNull();
    }

    @Test
    void ofNothingNothingIsSaid() {
        PracticeEffectInsight insight = PracticeEffectInsight.of(List.of(), List.of());

        saysNothing(insight);
        assertThat(insight.splitAtMinutes()).isNull();
        assertThat(insight.more().weeks()).isZero();
    }

    @Test
    void aMedianThatIsNotReachedHasNoDifference() {
        for (int week = 0; week < 8; week++) {
            practises(week, week);
            times.add(new OpennessTime(MONDAY.plusWeeks(week + 1), 45, week < 4, 3));
        }

        PracticeEffectInsight insight = PracticeEffectInsight.of(practised, times);

        assertThat(insight.enoughData()).isTrue();
        assertThat(insight.less().openness().medianMinutes()).isEqualTo(45);
        assertThat(insight.more().openness()).isEqualTo(new OpennessMedian(12, 12, null));
        assertThat(insight.differenceMinutes()).isNull();
        assertThat(insight.pValue()).isLessThan(0.05);
    }

    private void practises(int week, long minutes) {
        practised.add(new PracticeWeek(MONDAY.plusWeeks(week), 3, 3, minutes));
    }

    private void isTriggered(int week, long minutes, long logs) {
        times.add(new OpennessTime(MONDAY.plusWeeks(week), minutes, true, logs));
    }
}
