package app.haven.vocabulary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The codes of one kind. Codes may be added to it, never removed. */
@Schema(name = "Vocabulary", description = "The codes of one kind. Codes may be added to it, never removed.")
public record VocabularyResponse(
        @Schema(required = true, examples = "fear", maxLength = 40)
        String name,

        @Schema(required = true, description = "In the order in which they are offered.", maxItems = 100)
        List<Term> terms) {

    /** A code and what people read in its place. */
    @Schema(name = "Term", description = "A code and what people read in its place.")
    public record Term(
            @Schema(required = true, examples = "LOSING_MYSELF", maxLength = 40)
            String code,

            @Schema(required = true, examples = "Losing myself", maxLength = 80)
            String label) {}

    static VocabularyResponse of(Vocabularies.Vocabulary vocabulary, String language) {
        return new VocabularyResponse(
                vocabulary.name(),
                vocabulary.terms().stream()
                        .map(term -> new Term(term.code(), term.labels().get(language)))
                        .toList());
    }
}
