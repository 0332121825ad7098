package app.haven.safety;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The three qualities in one direction, each rated or not. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Three qualities in one direction, each from 1 (hardly) to 5 (very much), or absent where not rated.")
public record QualityRatings(
        @Min(1) @Max(5) @Schema(description = "How accepting.", examples = "4", format = "int32")
        Integer acceptance,

        @Min(1) @Max(5) @Schema(description = "How caring.", examples = "3", format = "int32")
        Integer caring,

        @Min(1) @Max(5) @Schema(description = "How compassionate.", examples = "4", format = "int32")
        Integer compassion) {

    /** Nothing rated is the same as no ratings at all, which is how it is stored. */
    static QualityRatings orNull(QualityRatings ratings) {
        return new QualityRatings(null, null, null).equals(ratings) ? null : ratings;
    }
}
