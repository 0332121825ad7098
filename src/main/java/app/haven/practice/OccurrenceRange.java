package app.haven.practice;

import app.haven.error.InvalidRequestProblem;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** From which day to which; both are needed, so that an endless plan has an end here. */
public record OccurrenceRange(
        @QueryParam("from") @Parameter(required = true, description = "The first local date.", example = "2026-03-01")
        LocalDate from,

        @QueryParam("to")
        @Parameter(
                required = true,
                description = "The last local date: not before the first, and at most 366 days in all.",
                example = "2026-03-31")
        LocalDate to) {

    private static final int MOST_DAYS = 366;

    public OccurrenceRange {
        requireGiven("from", from);
        requireGiven("to", to);
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidRequestProblem("to", "Range", "must be from 0 to 365 days after from");
        }
    }

    private static void requireGiven(String name, LocalDate date) {
        if (date == null) {
            throw new InvalidRequestProblem(name, "NotNull", "must not be null");
        }
    }
}
