package app.haven.vocabulary;

/** In what state of things something happened. */
public enum Context {
    PEACEFUL,
    TRIGGERED,
    CONFLICT,
    AFTER_CONFLICT
}
