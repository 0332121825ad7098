package app.haven.helpline;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where people find help, with what they need to know about Haven first. */
@Schema(name = "HelpLines", description = "Where people find help, with what they need to know about Haven first.")
public record HelpLinesResponse(
        @Schema(required = true, description = "Of the list: the day of its last change.", examples = "2026-11-24")
        LocalDate version,

        @Schema(
                required = true,
                description = "Of `notice` and `elsewhere`: ISO 639-1.",
                examples = "en",
                minLength = 2,
                maxLength = 2,
                pattern = "^[a-z]{2}$")
        String language,

        @Schema(
                required = true,
                description = "To be shown with the lines: that Haven is not monitored, and what to do in danger.",
                examples =
                        "Haven is not monitored: nobody reads along, and nobody is contacted. If you or somebody near"
                                + " you is in danger, call the emergency number now.",
                maxLength = 400)
        String notice,

        @Schema(
                required = true,
                description = "In the order of their codes; empty for a country that the list does not know.",
                maxItems = 300)
        List<CountryHelpLines> countries,

        @Schema(required = true) Elsewhere elsewhere) {

    /** For whoever is somewhere that the list does not know. */
    @Schema(name = "HelpElsewhere", description = "For whoever is somewhere that the list does not know.")
    public record Elsewhere(
            @Schema(
                    required = true,
                    description = "What to try without knowing the emergency number.",
                    examples =
                            "If you do not know the emergency number where you are, try 112: most mobile phones connect"
                                    + " it to the local emergency services.",
                    maxLength = 400)
            String advice,

            @Schema(required = true, minItems = 1, maxItems = 10)
            List<HelpDirectory> directories) {}
}
