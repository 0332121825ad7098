package app.haven.therapy.grant;

import app.haven.vocabulary.GrantScope;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/** A grant that shows its therapist something at this moment. */
public record LiveGrant(
        UUID id, UUID clientId, SortedSet<GrantScope> scopes, String purpose, Instant grantedAt, Instant expiresAt) {

    public boolean shows(GrantScope scope) {
        return scopes.contains(scope);
    }

    @Override
    public String toString() {
        return "LiveGrant[id=%s, redacted]".formatted(id);
    }
}
