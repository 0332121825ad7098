package app.haven.therapy.homework;

import app.haven.error.ProblemException;

/** A move that the present state of a piece of homework does not allow. */
class HomeworkConflictException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private HomeworkConflictException(String code, String title, String detail) {
        super(409, code, title, detail);
    }

    static HomeworkConflictException notAccepted() {
        return new HomeworkConflictException(
                "homework_not_accepted", "The homework has not been accepted", "Accept it first, then tick it off.");
    }

    static HomeworkConflictException decided() {
        return new HomeworkConflictException(
                "homework_decided", "The client has decided on it", "Only a proposal can be taken back.");
    }
}
