package app.haven.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.haven.vocabulary.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PracticeSummaryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 28);

    @Test
    void ofNothingIsZero() {
        assertThat(PracticeSummary.of(List.of(), TODAY))
                .isEqualTo(new PracticeSummary(TODAY, 0, 0, 0, 0, Map.of(), Map.of()));
    }

    @Test
    void countsDaysAndNotLogs() {
        PracticeSummary summary = PracticeSummary.of(
                List.of(
                        new PracticeDay(TODAY, PracticeKind.BREATHING, Context.PEACEFUL, 3),
                        new PracticeDay(TODAY, PracticeKind.PRAYER, Context.PEACEFUL, 1),
                        new PracticeDay(TODAY, PracticeKind.PRAYER, Context.CONFLICT, 2)),
                TODAY);

        assertThat(summary.daysPractisedOfLast7()).isEqualTo(1);
        assertThat(summary.daysPractisedOfLast28()).isEqualTo(1);
        assertThat(summary.currentRunDays()).isEqualTo(1);
        assertThat(summary.longestRunDays()).isEqualTo(1);
        assertThat(summary.logsByKindOfLast28Days())
                .isEqualTo(Map.of(PracticeKind.BREATHING, 3L, PracticeKind.PRAYER, 3L));
        assertThat(summary.logsByContextOfLast28Days()).isEqualTo(Map.of(Context.PEACEFUL, 4L, Context.CONFLICT, 2L));
    }

    @Test
    void theLastSevenAndTwentyEightDaysIncludeToday() {
        assertThat(of(TODAY, TODAY.minusDays(6)).daysPractisedOfLast7()).isEqualTo(2);
        assertThat(of(TODAY, TODAY.minusDays(7)).daysPractisedOfLast7()).isEqualTo(1);
        assertThat(of(TODAY.minusDays(27)).daysPractisedOfLast28()).isEqualTo(1);
        assertThat(of(TODAY.minusDays(28)).daysPractisedOfLast28()).isZero();
        assertThat(of(TODAY.minusDays(27)).logsByKindOfLast28Days()).hasSize(1);
        assertThat(of(TODAY.minusDays(28)).logsByKindOfLast28Days()).isEmpty();
        assertThat(of(TODAY.minusDays(28)).longestRunDays()).isEqualTo(1);
    }

    @Test
    void aDayIsNotMissedBeforeItIsOver() {
        assertThat(run(TODAY.minusDays(3), 3).currentRunDays()).isEqualTo(3);
        assertThat(run(TODAY.minusDays(3), 4).currentRunDays()).isEqualTo(4);
        assertThat(run(TODAY.minusDays(4), 3).currentRunDays()).isZero();
        assertThat(run(TODAY.minusDays(4), 3).longestRunDays()).isEqualTo(3);
    }

    @Test
    void aRunGoesOverTheEndsOfMonthsAndYears() {
        LocalDate january = LocalDate.of(2026, 1, 2);
        PracticeSummary summary = PracticeSummary.of(days(LocalDate.of(2025, 12, 30), 4), january);
        assertThat(summary.currentRunDays()).isEqualTo(4);
        assertThat(PracticeSummary.of(days(LocalDate.of(2026, 2, 27), 3), LocalDate.of(2026, 3, 1))
                        .currentRunDays())
                .isEqualTo(3);
    }

    @Test
    void aLeapDayBelongsToARunAndIsMissedFromOne() {
        LocalDate firstOfMarch = LocalDate.of(2028, 3, 1);
        assertThat(PracticeSummary.of(days(LocalDate.of(2028, 2, 28), 3), firstOfMarch)
                        .currentRunDays())
                .isEqualTo(3);
        List<PracticeDay> without = List.of(day(LocalDate.of(2028, 2, 28)), day(firstOfMarch));
        assertThat(PracticeSummary.of(without, firstOfMarch).currentRunDays()).isEqualTo(1);
        assertThat(PracticeSummary.of(without, firstOfMarch).longestRunDays()).isEqualTo(1);
    }

    @Test
    void theLongestRunMayLieAnywhere() {
        List<PracticeDay> history = new ArrayList<>(days(TODAY.minusDays(1), 2));
        history.addAll(days(TODAY.minusDays(400), 10));
        history.addAll(days(TODAY.minusDays(100), 5));
        PracticeSummary summary = PracticeSummary.of(history, TODAY);
        assertThat(summary.longestRunDays()).isEqualTo(10);
        assertThat(summary.currentRunDays()).isEqualTo(2);
    }

    @Test
    void daysAfterTodayAreNotThereYet() {
        PracticeSummary summary = PracticeSummary.of(days(TODAY, 5), TODAY);
        assertThat(summary).isEqualTo(PracticeSummary.of(days(TODAY, 1), TODAY));
        assertThat(PracticeSummary.of(days(TODAY.plusDays(1), 5), TODAY).longestRunDays())
                .isZero();
    }

    private static PracticeSummary of(LocalDate... dates) {
        return PracticeSummary.of(
                List.of(dates).stream().map(PracticeSummaryTest::day).toList(), TODAY);
    }

    private static PracticeSummary run(LocalDate from, int length) {
        return PracticeSummary.of(days(from, length), TODAY);
    }

    private static List<PracticeDay> days(LocalDate from, int length) {
        return from.datesUntil(from.plusDays(length))
                .map(PracticeSummaryTest::day)
                .toList();
    }

    private static PracticeDay day(LocalDate date) {
        return new PracticeDay(date, PracticeKind.MEDITATION, Context.PEACEFUL, 1);
    }
}
