package app.haven.questionnaire;

import app.haven.error.ProblemException;

/** A version that the published ones do not allow. */
class InstrumentConflictException extends ProblemException {

    private static final long serialVersionUID = 1L;

    InstrumentConflictException() {
        super(
                409,
                "version_conflict",
                "It is not the next version",
                "`version` must be one more than the newest of this questionnaire, and 1 for a new one. Published versions"
                        + " stay as they are.");
    }
}
