package app.haven.vocabulary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every vocabulary in one language. */
@Schema(name = "Vocabularies", description = "Every vocabulary in one language.")
public record VocabulariesResponse(
        @Schema(
                required = true,
                description = "Of the labels: ISO 639-1.",
                examples = "en",
                minLength = 2,
                maxLength = 2,
                pattern = "^[a-z]{2}$")
        String language,

        @Schema(required = true, description = "The vocabularies, in a stable order.", maxItems = 100)
        List<VocabularyResponse> vocabularies) {}
