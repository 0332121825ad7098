package app.haven.questionnaire;

import app.haven.error.ProblemException;

/** A move that a response's state does not allow. */
class AnswerSheetConflictException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private AnswerSheetConflictException(String code, String title, String detail) {
        super(409, code, title, detail);
    }

    static AnswerSheetConflictException submitted() {
        return new AnswerSheetConflictException(
                "already_submitted",
                "The response is submitted",
                "It can be read and deleted. Begin another to answer again.");
    }

    static AnswerSheetConflictException nothingAnswered() {
        return new AnswerSheetConflictException(
                "nothing_answered", "Nothing is answered yet", "Answer one item at least, or delete the response.");
    }
}
