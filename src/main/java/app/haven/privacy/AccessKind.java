package app.haven.privacy;

/** What was read of a member's data. */
public enum AccessKind {
    ROSTER,
    SUMMARY,
    TIMELINE,
    SERIES,
    ALERTS,
    QUESTIONNAIRES,
    HOMEWORK,
    COUPLES,
    COUPLE_SERIES,
    COUPLE_REFLECTIONS
}
