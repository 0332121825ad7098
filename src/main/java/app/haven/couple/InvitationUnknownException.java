package app.haven.couple;

import app.haven.error.ProblemException;

/** A code that does not exist, and every code that must look as if it did not. */
class InvitationUnknownException extends ProblemException {

    private static final long serialVersionUID = 1L;

    InvitationUnknownException() {
        super(404, "invitation_unknown", "No such invitation", "Check the code, or ask for a new one.");
    }
}
