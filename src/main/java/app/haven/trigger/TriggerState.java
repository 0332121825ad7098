package app.haven.trigger;

/** How a trigger has ended, if it has. */
public enum TriggerState {
    OPEN,
    RETURNED,
    /** Closed without a return: an ending like the other, from then on censored rather than dropped. */
    NOT_RETURNED
}
