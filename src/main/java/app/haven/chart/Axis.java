package app.haven.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * One direction of a chart: what lies where, and which values are named.
 *
 * @param lowAt where the lowest value lies, in units of the drawing
 * @param highAt where the highest does
 */
public record Axis(long low, long high, double lowAt, double highAt, List<Long> ticks) {

    private static final List<Long> MINUTE_STEPS =
            List.of(1L, 2L, 5L, 10L, 15L, 30L, 60L, 120L, 180L, 360L, 720L, 1440L);
    private static final List<Integer> DAY_STEPS = List.of(1, 2, 7, 14);
    private static final List<Integer> MONTH_STEPS = List.of(1, 2, 3, 4, 6, 8, 12, 24);
    private static final int MOST_MINUTE_STEPS = 5;
    private static final List<Long> AMOUNT_STEPS = List.of(1L, 2L, 5L);
    private static final int MOST_AMOUNT_STEPS = 5;
    private static final int MOST_DAYS = 6;
    private static final int MOST_MONTHS = 4;

    public static Axis of(long low, long high, double lowAt, double highAt) {
        return new Axis(
                low,
                high,
                lowAt,
                highAt,
                LongStream.rangeClosed(low, high).boxed().toList());
    }

    /** From nothing to a round number of minutes, hours or days that is not less than this. */
    public static Axis ofMinutes(long highest, double lowAt, double highAt) {
        long needed = Math.max(highest, MOST_MINUTE_STEPS);
        long step = MINUTE_STEPS.stream()
                .filter(candidate -> candidate * MOST_MINUTE_STEPS >= needed)
                .findFirst()
                .orElseGet(() -> wholeDays(needed));
        long high = (needed + step - 1) / step * step;
        return new Axis(
                0,
                high,
                lowAt,
                highAt,
                LongStream.rangeClosed(0, high / step).mapToObj(i -> i * step).toList());
    }

    private static long wholeDays(long minutes) {
        long day = MINUTE_STEPS.get(MINUTE_STEPS.size() - 1);
        long days = 1;
        while (days * day * MOST_MINUTE_STEPS < minutes) {
            days *= 2;
        }
        return days * day;
    }

    /** From nothing to a round number that is not less than this. */
    public static Axis ofAmounts(long highest, double lowAt, double highAt) {
        long power = 1;
        while (5 * power * MOST_AMOUNT_STEPS < highest) {
            power *= 10;
        }
        long unit = power;
        long step = AMOUNT_STEPS.stream()
                .map(candidate -> candidate * unit)
                .filter(candidate -> candidate * MOST_AMOUNT_STEPS >= highest)
                .findFirst()
                .orElse(10 * unit);
        long high = Math.max(1, (highest + step - 1) / step) * step;
        return new Axis(
                0,
                high,
                lowAt,
                highAt,
                LongStream.rangeClosed(0, high / step).mapToObj(i -> i * step).toList());
    }

    /** Days as epoch days; those named lie evenly, on firsts of months if there are many. */
    public static Axis ofDays(LocalDate first, LocalDate last, double lowAt, double highAt) {
        return new Axis(
                first.toEpochDay(),
                last.toEpochDay(),
                lowAt,
                highAt,
                named(first, last).map(LocalDate::toEpochDay).toList());
    }

    private static Stream<LocalDate> named(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        for (int step : DAY_STEPS) {
            if (days / step < MOST_DAYS) {
                return LongStream.rangeClosed(0, days / step).mapToObj(i -> first.plusDays(i * step));
            }
        }
        LocalDate month =
                first.getDayOfMonth() == 1 ? first : first.plusMonths(1).withDayOfMonth(1);
        long months = ChronoUnit.MONTHS.between(month, last);
        int step = MONTH_STEPS.stream()
                .filter(candidate -> months / candidate < MOST_MONTHS)
                .findFirst()
                .orElse(MONTH_STEPS.get(MONTH_STEPS.size() - 1));
        return LongStream.rangeClosed(0, months / step).mapToObj(i -> month.plusMonths(i * step));
    }

    /** Where a value lies; in the middle when there is but one. */
    double at(double value) {
        return high == low ? (lowAt + highAt) / 2 : lowAt + (value - low) / (high - low) * (highAt - lowAt);
    }

    double at(long value) {
        return at((double) value);
    }
}
