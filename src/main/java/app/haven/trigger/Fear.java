package app.haven.trigger;

/** What a member was afraid of when something was triggered. */
public enum Fear {
    REJECTION,
    DOMINATION,
    ABANDONMENT,
    LOSING_MYSELF,
    LOSING_THE_OTHER
}
