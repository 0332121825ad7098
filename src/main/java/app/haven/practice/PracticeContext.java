package app.haven.practice;

/** In what state of things one practised. */
public enum PracticeContext {
    PEACEFUL,
    TRIGGERED,
    CONFLICT,
    AFTER_CONFLICT
}
