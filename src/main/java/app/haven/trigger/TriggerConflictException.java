package app.haven.trigger;

import app.haven.error.ProblemException;

/** A move that a trigger's state does not allow. */
class TriggerConflictException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private TriggerConflictException(String code, String title, String detail) {
        super(409, code, title, detail);
    }

    static TriggerConflictException alreadyEnded(TriggerState state) {
        return state == TriggerState.RETURNED
                ? new TriggerConflictException(
                        "already_returned", "The return is recorded already", "Reopen it first to record another.")
                : new TriggerConflictException(
                        "already_closed", "It is closed without a return already", "Reopen it first to go on with it.");
    }

    static TriggerConflictException stillOpen() {
        return new TriggerConflictException("still_open", "It is open", "Nothing is left to do.");
    }
}
