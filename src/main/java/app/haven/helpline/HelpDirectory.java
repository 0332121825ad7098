package app.haven.helpline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists help lines of many countries. */
@Schema(description = "Lists help lines of many countries.")
public record HelpDirectory(
        @Schema(required = true, examples = "Find A Helpline", maxLength = 80)
        String name,

        @Schema(
                required = true,
                format = "uri",
                examples = "https://findahelpline.com",
                maxLength = 300,
                pattern = "^https://[!-~]+$")
        String url) {}
