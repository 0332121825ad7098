package app.haven.therapy;

import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Seals what a profile says, always with the therapist's key, and opens as much as each reader may see. */
@Singleton
class TherapistWords {

    private static final SealedField NAME = field("professional_name");
    private static final SealedField LICENCE_NUMBER = field("licence_number");
    private static final SealedField REGION = field("region");
    private static final SealedField POLICY = field("policy");
    private static final SealedField REASON = field("reason");
    private static final SealedField SHARE_CODE = field("share_code");

    private final Sealing sealing;

    TherapistWords(Sealing sealing) {
        this.sealing = sealing;
    }

    private static SealedField field(String column) {
        return new SealedField("therapist_profile", column);
    }

    void describe(TherapistProfile profile, TherapistProfileRequest request, Instant now) {
        profile.describe(
                seal(NAME, profile, request.professionalName()),
                seal(LICENCE_NUMBER, profile, request.licenceNumber()),
                request.country(),
                seal(REGION, profile, request.region()),
                now);
    }

    void declare(TherapistProfile profile, TherapistProfileRequest request, Instant now) {
        profile.declare(seal(POLICY, profile, request.policy()), now);
    }

    byte[] sealReason(TherapistProfile profile, String reason) {
        return seal(REASON, profile, reason);
    }

    byte[] sealShareCode(TherapistProfile profile, String code) {
        return seal(SHARE_CODE, profile, code);
    }

    TherapistProfileResponse ownView(TherapistProfile profile) {
        return new TherapistProfileResponse(
                profile.ownerId(),
                profile.state(),
                open(NAME, profile, profile.sealedName()),
                open(LICENCE_NUMBER, profile, profile.sealedLicenceNumber()),
                profile.country(),
                open(REGION, profile, profile.sealedRegion()),
                open(POLICY, profile, profile.sealedPolicy()),
                profile.policyVersion(),
                open(REASON, profile, profile.sealedReason()),
                profile.isVerified() ? open(SHARE_CODE, profile, profile.sealedShareCode()) : null,
                profile.appliedAt(),
                profile.decidedAt(),
                profile.version());
    }

    TherapistApplicationResponse operatorsView(TherapistProfile profile) {
        return new TherapistApplicationResponse(
                profile.ownerId(),
                profile.state(),
                open(NAME, profile, profile.sealedName()),
                open(LICENCE_NUMBER, profile, profile.sealedLicenceNumber()),
                profile.country(),
                open(REGION, profile, profile.sealedRegion()),
                open(POLICY, profile, profile.sealedPolicy()),
                profile.policyVersion(),
                open(REASON, profile, profile.sealedReason()),
                profile.appliedAt(),
                profile.decidedAt(),
                profile.version(),
                profile.version());
    }

    TherapistResponse clientsView(TherapistProfile profile) {
        return new TherapistResponse(
                profile.ownerId(),
                open(NAME, profile, profile.sealedName()),
                profile.country(),
                open(REGION, profile, profile.sealedRegion()),
                open(POLICY, profile, profile.sealedPolicy()),
                profile.policyVersion());
    }

    private byte[] seal(SealedField field, TherapistProfile profile, String text) {
        UUID therapist = profile.ownerId();
        return sealing.seal(field, therapist, therapist, text);
    }

    private String open(SealedField field, TherapistProfile profile, byte[] sealed) {
        UUID therapist = profile.ownerId();
        return sealing.open(field, therapist, therapist, sealed);
    }
}
