package app.haven.therapy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the holder of a share code sees before they show the therapist anything. */
@Schema(name = "Therapist", description = "A verified therapist, as the holder of their share code sees them.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TherapistResponse(
        @Schema(
                required = true,
                description = "The therapist's account.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, examples = "Dr Ines Vidal", maxLength = 120)
        String professionalName,

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
        int policyVersion) {

    @Override
    public String toString() {
        return "Therapist[redacted]";
    }
}
