package app.haven.questionnaire;

/** How a scale's score comes from its answers. */
public enum ScoringMethod {
    SUM,
    MEAN
}
