package app.haven.therapy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What a member says of their licence and confidentiality, and what operators have made of it. */
@Entity
@Table(name = "therapist_profile")
class TherapistProfile {

    @Id
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private TherapistState state;

    @Column(name = "professional_name")
    private byte[] sealedName;

    @Column(name = "licence_number")
    private byte[] sealedLicenceNumber;

    private String country;

    @Column(name = "region")
    private byte[] sealedRegion;

    @Column(name = "policy")
    private byte[] sealedPolicy;

    private int policyVersion;

    @Column(name = "reason")
    private byte[] sealedReason;

    @Column(name = "share_code")
    private byte[] sealedShareCode;

    private byte[] shareCodeDigest;
    private Instant appliedAt;
    private Instant decidedAt;

    @SuppressWarnings("UnusedVariable") // Read by SQL and by auditors.
    private UUID decidedBy;

    @Version
    private int version;

    protected TherapistProfile() {}

    TherapistProfile(UUID ownerId) {
        this.ownerId = ownerId;
    }

    /** Whatever was verified was something else: it applies anew. */
    void describe(
            byte[] newSealedName,
            byte[] newSealedLicenceNumber,
            String newCountry,
            byte[] newSealedRegion,
            Instant now) {
        requireNotSuspended();
        sealedName = newSealedName;
        sealedLicenceNumber = newSealedLicenceNumber;
        country = newCountry;
        sealedRegion = newSealedRegion;
        apply(now);
    }

    /** A policy is declared, not verified: new words are a new version, and only the rejected apply anew with them. */
    void declare(byte[] newSealedPolicy, Instant now) {
        sealedPolicy = newSealedPolicy;
        policyVersion++;
        if (state == TherapistState.REJECTED) {
            apply(now);
        }
    }

    private void apply(Instant now) {
        state = TherapistState.APPLIED;
        appliedAt = now;
        sealedReason = null;
        decidedAt = null;
        decidedBy = null;
    }

    /** @param revision of what the operator has read */
    void verify(int revision, UUID operatorId, Instant now) {
        requireUndecided(revision);
        decide(TherapistState.VERIFIED, null, operatorId, now);
    }

    /** @param revision of what the operator has read */
    void reject(int revision, byte[] newSealedReason, UUID operatorId, Instant now) {
        requireUndecided(revision);
        decide(TherapistState.REJECTED, newSealedReason, operatorId, now);
    }

    void suspend(byte[] newSealedReason, UUID operatorId, Instant now) {
        requireVerified();
        decide(TherapistState.SUSPENDED, newSealedReason, operatorId, now);
    }

    void reinstate(UUID operatorId, Instant now) {
        if (state != TherapistState.SUSPENDED) {
            throw TherapyConflictException.notSuspended();
        }
        decide(TherapistState.VERIFIED, null, operatorId, now);
    }

    private void requireUndecided(int revision) {
        if (state != TherapistState.APPLIED) {
            throw TherapyConflictException.alreadyDecided();
        }
        if (revision != version) {
            throw TherapyConflictException.changedMeanwhile();
        }
    }

    void requireVerified() {
        if (state != TherapistState.VERIFIED) {
            throw TherapyConflictException.notVerified();
        }
    }

    /** Nobody gets out of a suspension by applying anew. */
    void requireNotSuspended() {
        if (state == TherapistState.SUSPENDED) {
            throw TherapyConflictException.profileSuspended();
        }
    }

    private void decide(TherapistState newState, byte[] newSealedReason, UUID operatorId, Instant now) {
        state = newState;
        sealedReason = newSealedReason;
        decidedAt = now;
        decidedBy = operatorId;
    }

    void beFoundBy(byte[] newSealedShareCode, byte[] newShareCodeDigest) {
        sealedShareCode = newSealedShareCode;
        shareCodeDigest = newShareCodeDigest;
    }

    boolean isVerified() {
        return state == TherapistState.VERIFIED;
    }

    UUID ownerId() {
        return ownerId;
    }

    TherapistState state() {
        return state;
    }

    byte[] sealedName() {
        return sealedName;
    }

    byte[] sealedLicenceNumber() {
        return sealedLicenceNumber;
    }

    String country() {
        return country;
    }

    byte[] sealedRegion() {
        return sealedRegion;
    }

    byte[] sealedPolicy() {
        return sealedPolicy;
    }

    int policyVersion() {
        return policyVersion;
    }

    byte[] sealedReason() {
        return sealedReason;
    }

    byte[] sealedShareCode() {
        return sealedShareCode;
    }

    byte[] shareCodeDigest() {
        return shareCodeDigest;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    int version() {
        return version;
    }
}
