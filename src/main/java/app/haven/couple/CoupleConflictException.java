package app.haven.couple;

import app.haven.error.ProblemException;

/** What being paired, or having invited, stands in the way of. */
class CoupleConflictException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private CoupleConflictException(String code, String title, String detail) {
        super(409, code, title, detail);
    }

    static CoupleConflictException alreadyPaired() {
        return new CoupleConflictException(
                "already_paired",
                "One of the two has a partner",
                "A member has at most one partner at a time. Leave the couple first.");
    }

    static CoupleConflictException invitationIsOpen() {
        return new CoupleConflictException(
                "invitation_open",
                "An invitation is open already",
                "Its code cannot be shown again. Revoke it, then make a new one.");
    }

    static CoupleConflictException invitationIsClosed() {
        return new CoupleConflictException(
                "invitation_closed", "The invitation has been used", "Each code pairs once. Ask for a new one.");
    }
}
