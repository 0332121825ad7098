package app.haven.therapy;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator decides on, and all that they see of the member. */
@Schema(
        name = "TherapistApplication",
        description = "What an operator decides on, and all that they see of the member.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TherapistApplicationResponse(
        @Schema(
                required = true,
                description = "The therapist's account.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, examples = "APPLIED") TherapistState state,

        @Schema(required = true, examples = "Dr Ines Vidal", maxLength = 120)
        String professionalName,

        @Schema(required = true, examples = "M-24817", maxLength = 80)
        String licenceNumber,

        @Schema(
                required = true,
                description = "The licensing jurisdiction: ISO 3166-1 alpha-2.",
                examples = "ES",
                minLength = 2,
                maxLength = 2,
                pattern = "^[A-Z]{2}$")
        String country,

        @Schema(
                description = "The part of the country that licenses; absent where it is the country.",
                examples = "Comunidad de Madrid",
                maxLength = 80)
        String region,

        @Schema(
                required = true,
                description = "The declared confidentiality policy.",
                examples = "What you show me stays between us, unless somebody is in danger.",
                maxLength = 10_000)
        String policy,

        @Schema(
                required = true,
                description = "Goes up by one whenever the words of the policy change.",
                examples = "1",
                minimum = "1")
        int policyVersion,

        @Schema(
                description = "Why it was rejected or suspended; absent otherwise.",
                examples = "The register does not list this number.",
                maxLength = 1000)
        String reason,

        @Schema(
                required = true,
                description = "When the therapist applied, or last applied anew.",
                examples = "2026-03-01T07:30:00Z")
        Instant appliedAt,

        @Schema(description = "When an operator last decided on it; absent before.", examples = "2026-03-02T10:00:00Z")
        Instant decidedAt,

        @Schema(
                required = true,
                description = "Which state of the application this is; a decision names it.",
                examples = "0",
                minimum = "0")
        int revision,

        @JsonIgnore int version)
        implements Versioned {

    @Override
    public String toString() {
        return "TherapistApplication[redacted]";
    }
}
