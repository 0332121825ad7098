package app.haven.questionnaire;

/** Which way along a scale is the better one. */
public enum ScaleDirection {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER
}
