package app.haven.auth;

import app.haven.time.IanaTimeZone;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a new member tells whom an external issuer already vouches for. */
@Schema(description = "What a new member tells whom an external issuer already vouches for.")
public record ExternalAccountRequest(
        @NotBlank @Size(max = 80) @Schema(description = "How the partner will see the member named.", examples = "Ana")
        String displayName,

        @NotNull
        @IanaTimeZone
        @Schema(description = "IANA time zone in which the member lives.", examples = "Europe/Madrid", maxLength = 64)
        String timeZone,

        @NotNull
        @Size(max = 35)
        @Pattern(regexp = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", message = "must be a BCP 47 language tag such as es-MX")
        @Schema(description = "BCP 47 language tag.", examples = "es-MX")
        String locale,

        @NotNull
        @AssertTrue(message = "must be true: Haven is for adults")
        @Schema(description = "The member confirms being 18 or older.", examples = "true")
        Boolean adult) {}
