package app.haven.reflection;

import app.haven.http.Versioned;
import app.haven.vocabulary.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reflection as this viewer sees it. The partner is shown what was shared and when, never how it came about: not when
 * it was written, nor how often it was changed or withdrawn before.
 */
@Schema(name = "Reflection", description = "A reflection as this viewer sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReflectionResponse(
        @Schema(required = true, examples = "01890a60-1f2e-7d3c-9b4a-5c6d7e8f9a0b")
        UUID id,

        @Schema(
                required = true,
                description = "The author's account.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID authorId,

        @Schema(required = true, examples = "JOY") ReflectionKind kind,

        @Schema(
                required = true,
                examples = "When you laughed at the burnt pancakes I felt at home.",
                maxLength = 10_000)
        String body,

        @Schema(description = "When it happened, if the author said so.", examples = "2026-03-01T08:10:00Z")
        Instant occurredAt,

        @Schema(required = true, examples = "SHARED") Visibility visibility,

        @Schema(description = "When it was last shared; absent while it never was.", examples = "2026-03-01T20:00:00Z")
        Instant sharedAt,

        @Schema(
                description = "The revision mark: when its words last changed while it was shared, or since.",
                examples = "2026-03-02T09:00:00Z")
        Instant revisedAt,

        @Schema(description = "When it was written; shown to its author alone.", examples = "2026-03-01T07:30:00Z")
        Instant createdAt,

        @Schema(required = true, description = "Whether its author takes replies.", examples = "OPEN")
        ThreadState thread,

        @Schema(
                required = true,
                description = "How many replies this viewer's thread lists, removed ones of the other included.",
                minimum = "0",
                examples = "2")
        long replyCount,

        @Schema(
                required = true,
                description =
                        "Whether the reader has said so: to the author, that the partner did; to the partner, that"
                                + " one did oneself.",
                examples = "false")
        boolean receivedWithCare,

        @JsonIgnore int version)
        implements Versioned {

    @Override
    public String alsoShows() {
        return replyCount + "|" + receivedWithCare;
    }
}
