package app.haven.couple;

import app.haven.error.ProblemException;

/** A move between the partners that the present state does not allow. */
public class SharingConflictException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private SharingConflictException(String code, String title, String detail) {
        super(409, code, title, detail);
    }

    public static SharingConflictException alreadyShared() {
        return new SharingConflictException("already_shared", "It is shared already", "Nothing is left to do.");
    }

    public static SharingConflictException notShared() {
        return new SharingConflictException("not_shared", "It is not shared", "Nothing is left to do.");
    }

    public static SharingConflictException noPartner() {
        return new SharingConflictException(
                "no_partner", "There is nobody to share with", "Pair with a partner first.");
    }
}
