package app.haven.helpline;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where people find help in one country. */
@Schema(description = "Where people find help in one country.")
public record CountryHelpLines(
        @Schema(
                required = true,
                description = "ISO 3166-1 alpha-2.",
                examples = "US",
                minLength = 2,
                maxLength = 2,
                pattern = "^[A-Z]{2}$")
        String country,

        @Schema(
                required = true,
                description = "The number to call when somebody is in danger.",
                examples = "911",
                minLength = 3,
                maxLength = 3,
                pattern = "^[0-9]{3}$")
        String emergencyNumber,

        @Schema(required = true, description = "In a stable order.", minItems = 1, maxItems = 50)
        List<HelpLine> lines) {}
