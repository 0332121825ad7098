package app.haven.questionnaire;

/** Why a scale has no score. */
public enum NoScoreReason {
    TOO_MANY_MISSING
}
