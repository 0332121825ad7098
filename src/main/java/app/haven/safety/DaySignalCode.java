package app.haven.safety;

/** What today is like for somebody. */
public enum DaySignalCode {
    IRRITABLE,
    TIRED,
    LOW,
    OVERWHELMED,
    TENDER,
    OPEN,
    PLAYFUL
}
