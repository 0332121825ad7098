package app.haven.user;

import app.haven.time.IanaTimeZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member can change of the own profile. */
@Schema(description = "What a member can change of the own profile.")
public record ProfileChanges(
        @NotBlank @Size(max = 80) @Schema(description = "How the partner sees the member named.", examples = "Ana")
        String displayName,

        @NotNull
        @Pattern(regexp = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", message = "must be a BCP 47 language tag such as es-MX")
        @Size(max = 35)
        @Schema(description = "BCP 47 language tag.", examples = "es-MX")
        String locale,

        @NotNull
        @IanaTimeZone
        @Schema(description = "IANA time zone in which the member lives.", examples = "Europe/Madrid", maxLength = 64)
        String timeZone,

        @NotNull @Valid NotificationPreferences notifications,

        @Size(max = 500)
        @Schema(
                description = "What the member turns to for guidance, whatever that is. Sealed.",
                examples = "My grandmother's kindness")
        String sourceOfGuidance) {}
