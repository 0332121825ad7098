package app.haven.error;

import java.util.List;
import java.util.Map;

/** The service cannot do it now, but will soon. At a commit that nobody answered, it may have been done all the same. */
public final class UnavailableProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private UnavailableProblem(String detail) {
        super(503, "unavailable", "Not available at the moment", detail, List.of(), Map.of("Retry-After", "2"));
    }

    public static UnavailableProblem ofDatabase() {
        return new UnavailableProblem("The database cannot be reached. Try again after the time in `Retry-After`.");
    }

    public static UnavailableProblem ofOverload() {
        return new UnavailableProblem("Too much is going on. Try again after the time in `Retry-After`.");
    }
}
