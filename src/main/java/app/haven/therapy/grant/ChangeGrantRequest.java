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

/** What of a grant its owner can change. */
@Schema(description = "What of a grant its owner can change.")
public record ChangeGrantRequest(
        @NotNull
        @Min(1)
        @Schema(
                description = "The `policyVersion` that the member agrees to. Showing more, or for longer, needs the"
                        + " therapist's present one.",
                examples = "1",
                format = "int32")
        Integer policyVersion,

        @NotEmpty @UniqueElements @Size(max = 7) @Schema(description = "Which kinds of records.", uniqueItems = true)
        List<@NotNull GrantScope> scopes,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "What for; the therapist reads it. Sealed.",
                examples = "Couples counselling this spring.")
        String purpose,

        @NotNull @Schema(description = "Until when; at most a year from now.", examples = "2026-09-01T00:00:00Z")
        Instant expiresAt) {

    @Override
    public String toString() {
        return "ChangeGrantRequest[redacted]";
    }
}
