package app.haven.therapy.grant;

import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import app.haven.therapy.TherapistResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Seals what a grant says with the key of the person who makes it. */
@Singleton
class GrantWords {

    private static final SealedField THERAPIST_NAME = new SealedField("therapy_grant", "therapist_name");
    private static final SealedField POLICY = new SealedField("therapy_grant", "policy");
    private static final SealedField PURPOSE = new SealedField("therapy_grant", "purpose");

    private final Sealing sealing;

    GrantWords(Sealing sealing) {
        this.sealing = sealing;
    }

    void agree(Grant grant, TherapistResponse therapist) {
        grant.agreeTo(
                seal(THERAPIST_NAME, grant, therapist.professionalName()),
                seal(POLICY, grant, therapist.policy()),
                therapist.policyVersion());
    }

    void show(Grant grant, ChangeGrantRequest terms) {
        grant.show(terms.scopes(), seal(PURPOSE, grant, terms.purpose()), terms.expiresAt());
    }

    GrantResponse ownView(Grant grant, Instant now) {
        return new GrantResponse(
                grant.id(),
                grant.therapistId(),
                open(THERAPIST_NAME, grant, grant.sealedTherapistName()),
                open(POLICY, grant, grant.sealedPolicy()),
                grant.policyVersion(),
                List.copyOf(grant.scopes()),
                open(PURPOSE, grant, grant.sealedPurpose()),
                grant.state(now),
                grant.grantedAt(),
                grant.expiresAt(),
                grant.revokedAt(),
                grant.version());
    }

    LiveGrant therapistsView(Grant grant) {
        return new LiveGrant(
                grant.id(),
                grant.ownerId(),
                grant.scopes(),
                open(PURPOSE, grant, grant.sealedPurpose()),
                grant.grantedAt(),
                grant.expiresAt());
    }

    private byte[] seal(SealedField field, Grant grant, String text) {
        return sealing.seal(field, grant.ownerId(), grant.id(), text);
    }

    private String open(SealedField field, Grant grant, byte[] sealed) {
        return sealing.open(field, grant.ownerId(), grant.id(), sealed);
    }
}
