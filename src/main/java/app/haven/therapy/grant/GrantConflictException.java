package app.haven.therapy.grant;

import app.haven.error.ProblemException;

/** A grant that cannot be made or changed as things are. */
class GrantConflictException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private GrantConflictException(String code, String title, String detail) {
        super(409, code, title, detail);
    }

    static GrantConflictException exists() {
        return new GrantConflictException(
                "grant_exists", "This therapist has a grant of yours already", "Change that one, or revoke it first.");
    }

    static GrantConflictException ended() {
        return new GrantConflictException(
                "grant_ended", "The grant has ended", "It shows nothing any more. Make a new one to go on.");
    }

    static GrantConflictException policyChanged() {
        return new GrantConflictException(
                "policy_changed",
                "The therapist's policy has changed",
                "Look the therapist up again, read the policy, and send its `policyVersion`.");
    }

    static GrantConflictException therapistIsYou() {
        return new GrantConflictException(
                "therapist_is_you", "You are this therapist", "A grant shows your records to somebody else.");
    }

    static GrantConflictException therapistIsYourPartner() {
        return new GrantConflictException(
                "therapist_is_your_partner",
                "This therapist is your partner",
                "Nobody is the therapist of their own partner here. Share with each other as a couple.");
    }

    static GrantConflictException therapistUnavailable() {
        return new GrantConflictException(
                "therapist_unavailable",
                "The therapist is not verified at present",
                "The grant can be narrowed or revoked, but shows no more than before.");
    }
}
