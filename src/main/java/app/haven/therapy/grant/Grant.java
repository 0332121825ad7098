package app.haven.therapy.grant;

import app.haven.vocabulary.GrantScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** What one person lets one therapist see. It is that person's alone to make, change and revoke. */
@Entity
@Table(name = "therapy_grant")
class Grant {

    @Id
    private UUID id;

    @PartitionKey
    private UUID ownerId;

    private UUID therapistId;

    @Column(name = "therapist_name")
    private byte[] sealedTherapistName;

    @Column(name = "policy")
    private byte[] sealedPolicy;

    private int policyVersion;

    @Enumerated(EnumType.STRING)
    private SortedSet<GrantScope> scopes;

    @Column(name = "purpose")
    private byte[] sealedPurpose;

    private Instant grantedAt;
    private Instant expiresAt;
    private Instant endedAt;

    @Version
    private int version;

    protected Grant() {}

    Grant(UUID ownerId, UUID id, UUID therapistId, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.therapistId = therapistId;
        this.grantedAt = now;
    }

    /** The words that the client was shown. */
    void agreeTo(byte[] newSealedTherapistName, byte[] newSealedPolicy, int newPolicyVersion) {
        this.sealedTherapistName = newSealedTherapistName;
        this.sealedPolicy = newSealedPolicy;
        this.policyVersion = newPolicyVersion;
    }

    void show(Collection<GrantScope> newScopes, byte[] newSealedPurpose, Instant newExpiresAt) {
        this.scopes = new TreeSet<>(newScopes);
        this.sealedPurpose = newSealedPurpose;
        this.expiresAt = newExpiresAt;
    }

    /** Whether the therapist would see something, or see it for longer, that this grant does not say. */
    boolean isWidenedBy(Collection<GrantScope> newScopes, Instant newExpiresAt) {
        return !scopes.containsAll(newScopes) || newExpiresAt.isAfter(expiresAt);
    }

    /** @throws GrantConflictException when it has ended */
    void requireLive(Instant now) {
        if (state(now) != GrantState.LIVE) {
            throw GrantConflictException.ended();
        }
    }

    /** @throws GrantConflictException when it has ended */
    void revoke(Instant now) {
        requireLive(now);
        endedAt = now;
    }

    /** For a new grant to follow an expired one. */
    void followed() {
        endedAt = expiresAt;
    }

    GrantState state(Instant now) {
        if (endedAt != null && endedAt.isBefore(expiresAt)) {
            return GrantState.REVOKED;
        }
        return expiresAt.isAfter(now) ? GrantState.LIVE : GrantState.EXPIRED;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID therapistId() {
        return therapistId;
    }

    byte[] sealedTherapistName() {
        return sealedTherapistName;
    }

    byte[] sealedPolicy() {
        return sealedPolicy;
    }

    int policyVersion() {
        return policyVersion;
    }

    SortedSet<GrantScope> scopes() {
        return scopes;
    }

    byte[] sealedPurpose() {
        return sealedPurpose;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** When it was revoked; null when it was not, or only expired. */
    Instant revokedAt() {
        return endedAt != null && endedAt.isBefore(expiresAt) ? endedAt : null;
    }

    int version() {
        return version;
    }
}
