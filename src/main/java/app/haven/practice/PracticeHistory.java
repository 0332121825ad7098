package app.haven.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a member has practised, added up for other rooms. Who may ask for whose is theirs to say. */
@ApplicationScoped
public class PracticeHistory {

    private final PracticeLogRepository logs;

    PracticeHistory(PracticeLogRepository logs) {
        this.logs = logs;
    }

    /**
     * The weeks with a log, the earliest first, in one statement.
     *
     * @param from the first local date that counts
     * @param to the last
     */
    public List<PracticeWeek> weeks(UUID ownerId, LocalDate from, LocalDate to) {
        return logs.listWeeks(ownerId, from, to);
    }
}
