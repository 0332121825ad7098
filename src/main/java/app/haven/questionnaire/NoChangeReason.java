package app.haven.questionnaire;

/** Why nothing is said about change. */
public enum NoChangeReason {
    NO_SCORE,
    RELIABILITY_UNKNOWN,
    NO_EARLIER_SCORE
}
