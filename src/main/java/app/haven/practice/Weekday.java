package app.haven.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A day of the week, by its code in the BYDAY of RFC 5545. */
public enum Weekday {
    MO(DayOfWeek.MONDAY),
    TU(DayOfWeek.TUESDAY),
    WE(DayOfWeek.WEDNESDAY),
    TH(DayOfWeek.THURSDAY),
    FR(DayOfWeek.FRIDAY),
    SA(DayOfWeek.SATURDAY),
    SU(DayOfWeek.SUNDAY);

    private final DayOfWeek day;

    Weekday(DayOfWeek day) {
        this.day = day;
    }

    boolean isOn(LocalDate date) {
        return date.getDayOfWeek() == day;
    }

    /** From Monday to Sunday, as in {@code MO,WE,FR}. */
    static String join(Collection<Weekday> weekdays) {
        return EnumSet.copyOf(weekdays).stream().map(Weekday::name).collect(Collectors.joining(","));
    }

    static Set<Weekday> split(String weekdays) {
        return Arrays.stream(weekdays.split(",", -1))
                .map(Weekday::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Weekday.class)));
    }
}
