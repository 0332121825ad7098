package app.haven.questionnaire;

/** What a change of a score means once the error of measurement is taken off. */
public enum ChangeStatus {
    IMPROVED,
    RECOVERED,
    UNCHANGED,
    DETERIORATED
}
