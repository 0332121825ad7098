package app.haven.therapy.grant;

import app.haven.http.Versioned;
import app.haven.vocabulary.GrantScope;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One grant, as the person who made it sees it. */
@Schema(name = "Grant", description = "What a member lets a therapist see, as that member alone sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrantResponse(
        @Schema(required = true, examples = "01890a64-5e6f-7a80-8b9c-0d1e2f3a4b5c")
        UUID id,

        @Schema(
                required = true,
                description = "The therapist's account.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID therapistId,

        @Schema(required = true, description = "As it was at granting.", examples = "Dr Ines Vidal", maxLength = 120)
        String therapistName,

        @Schema(
                required = true,
                description = "The confidentiality policy that the member agreed to.",
                examples = "What you show me stays between us, unless somebody is in danger.",
                maxLength = 10_000)
        String policy,

        @Schema(
                required = true,
                description = "The version of that policy.",
                examples = "1",
                format = "int32",
                minimum = "1")
        int policyVersion,

        @Schema(
                required = true,
                description = "Which kinds of the member's own records.",
                minItems = 1,
                maxItems = 7,
                uniqueItems = true)
        List<GrantScope> scopes,

        @Schema(
                required = true,
                description = "What for; the therapist reads it.",
                examples = "Couples counselling this spring.",
                maxLength = 500)
        String purpose,

        @Schema(required = true, examples = "LIVE") GrantState state,

        @Schema(required = true, examples = "2026-03-01T07:30:00Z")
        Instant grantedAt,

        @Schema(required = true, examples = "2026-09-01T00:00:00Z")
        Instant expiresAt,

        @Schema(description = "Absent unless it was revoked.", examples = "2026-05-01T12:00:00Z")
        Instant revokedAt,

        @JsonIgnore int version)
        implements Versioned {

    ChangeGrantRequest terms() {
        return new ChangeGrantRequest(policyVersion, scopes, purpose, expiresAt);
    }

    /** It expires by itself. */
    @Override
    public String alsoShows() {
        return state.name();
    }

    @Override
    public String toString() {
        return "Grant[id=%s, redacted]".formatted(id);
    }
}
