package app.haven.practice;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to practise: built in, or the member's own. */
@Schema(name = "Practice", description = "Something to practise: built in, or the member's own.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PracticeResponse(
        @Schema(required = true, examples = "8f6b2f0e-54f1-4c37-9a53-0d5a4a1c7b11")
        UUID id,

        @Schema(required = true, description = "`CUSTOM` for the member's own.", examples = "CUSTOM")
        PracticeKind kind,

        @Schema(
                required = true,
                description = "In the reader's language if built in.",
                examples = "Walk to the old bridge",
                maxLength = 80)
        String name,

        @Schema(description = "How to do it.", examples = "Slowly, phone at home, both feet noticed.", maxLength = 2000)
        String description,

        @Schema(
                description = "A suggestion, in minutes.",
                examples = "20",
                format = "int32",
                minimum = "1",
                maximum = "1440")
        Integer minutes,

        @Schema(description = "Own practices only: no longer offered for new logs.", examples = "false")
        Boolean archived,

        @JsonIgnore int version)
        implements Versioned {

    static PracticeResponse builtIn(Catalogue.BuiltInPractice practice, Catalogue.Text text) {
        return new PracticeResponse(
                practice.id(), practice.kind(), text.name(), text.description(), practice.minutes(), null, 0);
    }
}
