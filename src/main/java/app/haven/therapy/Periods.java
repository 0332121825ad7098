package app.haven.therapy;

import app.haven.therapy.ClientRecords.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Periods as SQL takes them: as arrays to unnest, each period once. PostgreSQL cannot tell how many days those hold, and would
 * read all; so a query restricts the days to those from the very first to the very last as well.
 */
public record Periods(List<Period> each) {

    public Periods {
        each = each.stream().distinct().toList();
    }

    public LocalDate[] firsts() {
        return each.stream().map(Period::from).toArray(LocalDate[]::new);
    }

    public LocalDate[] lasts() {
        return each.stream().map(Period::to).toArray(LocalDate[]::new);
    }

    /** The first day of all; any day when there is no period, for then no day is asked for. */
    public LocalDate first() {
        return each.stream().map(Period::from).min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    }

    public LocalDate last() {
        return each.stream().map(Period::to).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    }
}
