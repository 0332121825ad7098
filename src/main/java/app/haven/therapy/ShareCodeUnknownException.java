package app.haven.therapy;

import app.haven.error.ProblemException;

/** A code that does not exist, and that of a therapist who is not verified. */
class ShareCodeUnknownException extends ProblemException {

    private static final long serialVersionUID = 1L;

    ShareCodeUnknownException() {
        super(404, "share_code_unknown", "No such therapist", "Check the code, or ask the therapist for a new one.");
    }
}
