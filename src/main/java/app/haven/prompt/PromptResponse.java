package app.haven.prompt;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One prompt of the catalogue in the reader's language. */
@Schema(name = "Prompt", description = "One prompt of the catalogue, in the reader's language.")
public record PromptResponse(
        @Schema(required = true, description = "Stable, for programs.", examples = "SHOULDERS_DROP", maxLength = 80)
        String code,

        @Schema(required = true, examples = "SAFETY") PromptTheme theme,

        @Schema(
                required = true,
                examples = "What makes your shoulders drop and your breath go deeper, almost by itself?",
                maxLength = 500)
        String text) {}
