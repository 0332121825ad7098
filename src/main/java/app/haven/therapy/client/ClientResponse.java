package app.haven.therapy.client;

import app.haven.therapy.grant.LiveGrant;
import app.haven.vocabulary.GrantScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client and what their grant says. */
@Schema(name = "Client", description = "A client, and what the client's grant says.")
public record ClientResponse(
        @Schema(
                required = true,
                description = "The client's account.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, examples = "Ana", maxLength = 120)
        String displayName,

        @Schema(required = true, examples = "01890a64-5e6f-7a80-8b9c-0d1e2f3a4b5c")
        UUID grantId,

        @Schema(required = true, description = "What the grant shows.", minItems = 1, maxItems = 7, uniqueItems = true)
        List<GrantScope> scopes,

        @Schema(
                required = true,
                description = "What for, in the client's words.",
                examples = "Couples counselling this spring.",
                maxLength = 500)
        String purpose,

        @Schema(required = true, examples = "2026-03-01T07:30:00Z")
        Instant grantedAt,

        @Schema(required = true, examples = "2026-09-01T00:00:00Z")
        Instant expiresAt) {

    static ClientResponse of(LiveGrant grant, String displayName) {
        return new ClientResponse(
                grant.clientId(),
                displayName,
                grant.id(),
                List.copyOf(grant.scopes()),
                grant.purpose(),
                grant.grantedAt(),
                grant.expiresAt());
    }

    @Override
    public String toString() {
        return "Client[id=%s, redacted]".formatted(id);
    }
}
