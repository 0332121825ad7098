package app.haven.reflection;

/** What a reflection is about. */
public enum ReflectionKind {
    JOY,
    PAIN,
    CLOSENESS,
    PLAYFULNESS,
    LAUGHTER,
    TRUST,
    GRATITUDE
}
