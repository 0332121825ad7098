package app.haven.prompt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question of a couple as this viewer sees it. Of the partner's answer, until the reveal, there is nothing; and after
 * it, nothing that tells when it was given.
 */
@Schema(name = "CouplePrompt", description = "A question of a couple, as this viewer sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CouplePromptResponse(
        @Schema(required = true, examples = "01890a66-7a8b-7c9d-8e0f-1a2b3c4d5e6f")
        UUID id,

        @Schema(
                required = true,
                description =
                        "`DAILY`: the couple's prompt of a day. `WRITTEN`: put by a member in own words. `CHOSEN`: put"
                                + " by a member out of the catalogue.",
                examples = "DAILY")
        PromptKind kind,

        @Schema(
                description = "Its code in the catalogue; absent with `WRITTEN`.",
                examples = "SHOULDERS_DROP",
                maxLength = 80)
        String promptCode,

        @Schema(description = "Absent with `WRITTEN`.", examples = "SAFETY")
        PromptTheme theme,

        @Schema(
                description =
                        "The question, in the reader's language if it is of the catalogue; absent for a prompt that is"
                                + " newer than this version of the service.",
                examples = "What makes your shoulders drop and your breath go deeper, almost by itself?",
                maxLength = 1000)
        String text,

        @Schema(description = "With `DAILY`: the couple's local date.", examples = "2026-03-01")
        LocalDate date,

        @Schema(
                description = "The account of who put it; absent with `DAILY`.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID authorId,

        @Schema(
                required = true,
                description = "Whether both have answered, and so see each other's answers.",
                examples = "true")
        boolean revealed,

        @Schema(description = "The viewer's answer; absent while there is none.")
        Answer ownAnswer,

        @Schema(description = "The partner's answer; absent until `revealed`, whether there is one or not.")
        Answer partnersAnswer) {

    /** What one of the two answered. */
    @Schema(name = "PromptWords", description = "What one of the two answered.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            @Schema(
                    description = "Which of `/v1/prompt-answers` it is; only of the viewer's own that is not removed.",
                    examples = "01890a67-8b9c-7d0e-9f1a-2b3c4d5e6f70")
            UUID id,

            @Schema(
                    description = "Absent once removed.",
                    examples = "The kettle in the morning, before anybody speaks.",
                    maxLength = 10_000)
            String body,

            @Schema(
                    description = "The revision mark: when the words last changed after the reveal.",
                    examples = "2026-03-02T09:00:00Z")
            Instant revisedAt,

            @Schema(
                    required = true,
                    description = "Whether its writer removed it after the reveal.",
                    examples = "false")
            boolean removed) {}
}
