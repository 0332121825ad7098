package app.haven.vocabulary;

/** Who can read what its author may share. WITHDRAWN reads as PRIVATE, and remembers that it was shared once. */
public enum Visibility {
    PRIVATE,
    SHARED,
    WITHDRAWN
}
