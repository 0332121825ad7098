package app.haven.therapy;

/** What operators have made of a therapist's profile. Only a verified one counts for anybody else. */
public enum TherapistState {
    APPLIED,
    VERIFIED,
    REJECTED,
    SUSPENDED
}
