package app.haven.practice;

/** What sort of practice it is. */
public enum PracticeKind {
    MEDITATION,
    PRAYER,
    INNER_DIALOGUE,
    SELF_COMPASSION,
    GRATITUDE,
    BREATHING,
    JOURNALING,
    TIME_TOGETHER,
    CUSTOM
}
