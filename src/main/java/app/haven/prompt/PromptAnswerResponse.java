package app.haven.prompt;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the own answers. */
@Schema(name = "PromptAnswer", description = "One of the own answers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromptAnswerResponse(
        @Schema(required = true, examples = "01890a67-8b9c-7d0e-9f1a-2b3c4d5e6f70")
        UUID id,

        @Schema(required = true, description = "What it answers.", examples = "01890a66-7a8b-7c9d-8e0f-1a2b3c4d5e6f")
        UUID promptId,

        @Schema(
                description = "Its code in the catalogue, if it is of the catalogue.",
                examples = "SHOULDERS_DROP",
                maxLength = 80)
        String promptCode,

        @Schema(
                description =
                        "The question, where the viewer may see it: it goes with whoever wrote it. Left out of the"
                                + " answer to `answerPrompt`.",
                examples = "What makes your shoulders drop and your breath go deeper, almost by itself?",
                maxLength = 1000)
        String promptText,

        @Schema(description = "Of a prompt of the day: the couple's local date.", examples = "2026-03-01")
        LocalDate promptDate,

        @Schema(required = true, examples = "The kettle in the morning, before anybody speaks.", maxLength = 10_000)
        String body,

        @Schema(
                description = "When the answers of both were revealed to each other; absent until then.",
                examples = "2026-03-01T20:00:00Z")
        Instant revealedAt,

        @Schema(
                description = "The revision mark: when the words last changed after the reveal.",
                examples = "2026-03-02T09:00:00Z")
        Instant revisedAt,

        @Schema(required = true, examples = "2026-03-01T07:30:00Z")
        Instant createdAt,

        @JsonIgnore int version,
        @JsonIgnore boolean questionThere)
        implements Versioned {

    /** When the question goes, so does the ETag: a client must not keep words that have been taken back. */
    @Override
    public String alsoShows() {
        return String.valueOf(questionThere);
    }
}
