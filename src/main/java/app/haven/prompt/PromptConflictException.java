package app.haven.prompt;

import app.haven.error.ProblemException;

/** What an earlier answer stands in the way of. */
class PromptConflictException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private PromptConflictException(String code, String title, String detail) {
        super(409, code, title, detail);
    }

    static PromptConflictException alreadyAnswered() {
        return new PromptConflictException(
                "already_answered",
                "You have answered already",
                "Change your answer, or take it back while it is not revealed. One that was removed after that stays so.");
    }
}
