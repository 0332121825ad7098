package app.haven.therapy;

import app.haven.error.ProblemException;

/** A move that the present state of a therapist's profile does not allow. */
class TherapyConflictException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private TherapyConflictException(String code, String title, String detail) {
        super(409, code, title, detail);
    }

    static TherapyConflictException profileExists() {
        return new TherapyConflictException(
                "therapist_profile_exists", "You have a therapist profile already", "Change that one.");
    }

    static TherapyConflictException profileSuspended() {
        return new TherapyConflictException(
                "therapist_profile_suspended",
                "The profile is suspended",
                "Until it is reinstated, only its policy can be changed.");
    }

    static TherapyConflictException notVerified() {
        return new TherapyConflictException(
                "therapist_not_verified", "The therapist is not verified", "This needs a verified therapist.");
    }

    static TherapyConflictException notSuspended() {
        return new TherapyConflictException(
                "therapist_not_suspended", "The therapist is not suspended", "Only a suspended one can be reinstated.");
    }

    static TherapyConflictException alreadyDecided() {
        return new TherapyConflictException(
                "application_decided", "The application has been decided", "Read it again to see how.");
    }

    static TherapyConflictException changedMeanwhile() {
        return new TherapyConflictException(
                "application_changed",
                "The application has changed",
                "Read it again, and decide on what it says now, with its `revision`.");
    }

    static TherapyConflictException ownApplication() {
        return new TherapyConflictException(
                "own_application", "The profile is your own", "Another operator has to decide on it.");
    }
}
