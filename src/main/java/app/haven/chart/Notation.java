package app.haven.chart;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How dates and numbers are written in one language. */
public record Notation(Locale locale) {

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    public String dayAndMonth(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM", locale).format(date);
    }

    public String month(LocalDate date) {
        return DateTimeFormatter.ofPattern("LLL yyyy", locale).format(date);
    }

    public String number(Number number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }
}
