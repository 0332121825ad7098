package app.haven.vocabulary;

/** What a person may show a therapist: one kind of their own records each. */
public enum GrantScope {
    PRACTICE,
    SAFETY,
    TRIGGERS,
    COMMITMENTS,
    REFLECTIONS,
    QUESTIONNAIRES,
    INSIGHTS
}
