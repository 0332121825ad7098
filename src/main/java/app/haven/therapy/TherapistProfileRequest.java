package app.haven.therapy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a therapist says of themselves. */
@Schema(description = "What a therapist says of themselves: where they are licensed, and what they keep to themselves.")
public record TherapistProfileRequest(
        @NotBlank
        @Size(max = 120)
        @Schema(description = "The name that the licence is in; clients see it. Sealed.", examples = "Dr Ines Vidal")
        String professionalName,

        @NotBlank @Size(max = 80) @Schema(description = "For operators alone. Sealed.", examples = "M-24817")
        String licenceNumber,

        @NotNull
        @IsoCountry
        @Schema(
                description = "The licensing jurisdiction: ISO 3166-1 alpha-2.",
                examples = "ES",
                minLength = 2,
                maxLength = 2,
                pattern = "^[A-Z]{2}$")
        String country,

        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Size(max = 80)
        @Schema(
                description = "The part of the country that licenses, where it is not the country. Sealed.",
                examples = "Comunidad de Madrid",
                pattern = "\\S")
        String region,

        @NotBlank
        @Size(max = 10_000)
        @Schema(
                description = "The confidentiality policy that clients are shown. Sealed.",
                examples = "What you show me stays between us, unless somebody is in danger.")
        String policy) {

    boolean isLicensedAs(TherapistProfileRequest other) {
        return professionalName.equals(other.professionalName)
                && licenceNumber.equals(other.licenceNumber)
                && country.equals(other.country)
                && Objects.equals(region, other.region);
    }

    @Override
    public String toString() {
        return "TherapistProfileRequest[redacted]";
    }
}
