package app.haven.practice;

import app.haven.error.ProblemException;

/** A move that a guided session's state does not allow. */
class GuidedSessionConflictException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private GuidedSessionConflictException(String code, String title, String detail) {
        super(409, code, title, detail);
    }

    static GuidedSessionConflictException ended() {
        return new GuidedSessionConflictException(
                "session_ended", "The session has ended", "It can be read and deleted. Start another to go on.");
    }

    static GuidedSessionConflictException stepAhead() {
        return new GuidedSessionConflictException(
                "step_ahead", "A step before it is open", "Answer `currentStep` or a step before it.");
    }

    static GuidedSessionConflictException stepsMissing() {
        return new GuidedSessionConflictException(
                "steps_missing", "Some steps are open", "Answer every step from `currentStep` on, or abandon it.");
    }
}
