package app.haven.therapy.session;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** When therapists met their clients, for what is told since then. */
@Singleton
public class SessionDates {

    private final SessionRepository sessions;

    SessionDates(SessionRepository sessions) {
        this.sessions = sessions;
    }

    /** The latest before this day: what is told on the day of a session is told since the one before. */
    public Optional<LocalDate> lastBefore(UUID therapistId, UUID clientId, LocalDate date) {
        return sessions.findLastBefore(therapistId, clientId, date);
    }
}
