package app.haven.reflection;

/** Who can read a reflection. WITHDRAWN reads as PRIVATE, and remembers that it was shared once. */
public enum Visibility {
    PRIVATE,
    SHARED,
    WITHDRAWN
}
