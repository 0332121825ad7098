package app.haven.therapy.grant;

import app.haven.vocabulary.GrantScope;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** What a person lets a therapist see. */
@Schema(description = "What a member lets a therapist see, for what and until when.")
public record GrantRequest(
        @NotBlank
        @Size(max = 64)
        @Schema(
                description = "The code that the therapist gave. Case, hyphens and spaces do not matter.",
                examples = "7KQ2-M9XD-4TVB-C3RW")
        String shareCode,

        @NotNull
        @Min(1)
        @Schema(
                description = "The `policyVersion` of the policy that the member was shown.",
                examples = "1",
                format = "int32")
        Integer policyVersion,

        @NotEmpty
        @UniqueElements
        @Size(max = 7)
        @Schema(
                description = "Which kinds of the member's own records, with their words. Nothing of the partner's.",
                uniqueItems = true)
        List<@NotNull GrantScope> scopes,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "What for; the therapist reads it. Sealed.",
                examples = "Couples counselling this spring.")
        String purpose,

        @NotNull @Schema(description = "Until when; at most a year from now.", examples = "2026-09-01T00:00:00Z")
        Instant expiresAt) {

    ChangeGrantRequest terms() {
        return new ChangeGrantRequest(policyVersion, scopes, purpose, expiresAt);
    }

    @Override
    public String toString() {
        return "GrantRequest[redacted]";
    }
}
