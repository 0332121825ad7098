package app.haven.practice;

/** Where a guided session stands. The last two are ends, and either is a good one. */
public enum GuidedSessionState {
    IN_PROGRESS,
    FINISHED,
    ABANDONED
}
