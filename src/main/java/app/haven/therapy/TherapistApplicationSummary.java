package app.haven.therapy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the operators' list. Words are opened one application at a time, by whoever works on it. */
@Schema(name = "TherapistApplicationSummary", description = "An application in the operators' list, without its words.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TherapistApplicationSummary(
        @Schema(
                required = true,
                description = "The therapist's account.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, examples = "APPLIED") TherapistState state,

        @Schema(
                required = true,
                description = "The licensing jurisdiction: ISO 3166-1 alpha-2.",
                examples = "ES",
                minLength = 2,
                maxLength = 2,
                pattern = "^[A-Z]{2}$")
        String country,

        @Schema(
                required = true,
                description = "When the therapist applied, or last applied anew.",
                examples = "2026-03-01T07:30:00Z")
        Instant appliedAt,

        @Schema(description = "When an operator last decided on it; absent before.", examples = "2026-03-02T10:00:00Z")
        Instant decidedAt) {

    static TherapistApplicationSummary from(TherapistProfile profile) {
        return new TherapistApplicationSummary(
                profile.ownerId(), profile.state(), profile.country(), profile.appliedAt(), profile.decidedAt());
    }
}
