package app.haven.auth;

import app.haven.error.ProblemException;

/** Unknown registration, wrong, expired or worn-out code: one answer. */
class VerificationFailedException extends ProblemException {

    private static final long serialVersionUID = 1L;

    VerificationFailedException() {
        super(
                400,
                "verification_failed",
                "The code does not hold",
                "Check the code of the latest mail, or register again for a new one.");
    }
}
