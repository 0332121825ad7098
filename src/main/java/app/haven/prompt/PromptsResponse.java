package app.haven.prompt;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The prompts of the catalogue. */
@Schema(name = "Prompts", description = "The prompts of the catalogue.")
public record PromptsResponse(
        @Schema(required = true, maxItems = 1000) List<PromptResponse> items) {}
