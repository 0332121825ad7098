package app.haven.questionnaire;

/** Whether a response is still being answered. */
public enum AnswerSheetState {
    IN_PROGRESS,
    SUBMITTED
}
