package app.haven.reflection;

import app.haven.error.ProblemException;

/** A move that a reflection's visibility does not allow. */
class ReflectionConflictException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private ReflectionConflictException(String code, String title, String detail) {
        super(409, code, title, detail);
    }

    static ReflectionConflictException alreadyShared() {
        return new ReflectionConflictException("already_shared", "It is shared already", "Nothing is left to do.");
    }

    static ReflectionConflictException notShared() {
        return new ReflectionConflictException("not_shared", "It is not shared", "Nothing is left to do.");
    }

    static ReflectionConflictException noPartner() {
        return new ReflectionConflictException(
                "no_partner", "There is nobody to share with", "Pair with a partner first.");
    }
}
