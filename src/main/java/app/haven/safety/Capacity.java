package app.haven.safety;

/** What grows with practice. */
public enum Capacity {
    NOT_TAKING_IT_PERSONALLY,
    STANDING_UP_FOR_MYSELF,
    STAYING_OPEN_HEARTED
}
